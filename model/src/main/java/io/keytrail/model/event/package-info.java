/**
 * What happened: a record where it stood in its file, and the activity event it was normalised to.
 */
@NullMarked
package io.keytrail.model.event;

import org.jspecify.annotations.NullMarked;
