/**
 * What was meant, done and seen in a run, in the order it happened; and the run that follows from
 * it.
 */
@NullMarked
package io.keytrail.response.journal;

import org.jspecify.annotations.NullMarked;
