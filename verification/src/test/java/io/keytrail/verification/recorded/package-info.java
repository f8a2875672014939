/**
 * Holds normalisation to logs that others recorded, where they lie beside the checkout: how many
 * audit records become events with all that they say, and how far that agrees with the parse that
 * others publish with them. Without those logs there is nothing to hold it to, and nothing runs.
 */
@NullMarked
package io.keytrail.verification.recorded;

import org.jspecify.annotations.NullMarked;
