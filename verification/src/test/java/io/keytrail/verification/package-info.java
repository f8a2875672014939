/** Checks on the whole of Keytrail; nothing imports it. */
@NullMarked
package io.keytrail.verification;

import org.jspecify.annotations.NullMarked;
