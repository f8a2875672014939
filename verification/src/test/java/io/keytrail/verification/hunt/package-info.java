/** What a hunt promises as a whole: the same answer for the same logs, and no fear of bad ones. */
@NullMarked
package io.keytrail.verification.hunt;

import org.jspecify.annotations.NullMarked;
