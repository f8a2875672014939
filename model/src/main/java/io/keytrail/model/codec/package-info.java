/**
 * The canonical JSON of the model's nouns, one codec a noun: what the machine formats print and the
 * store keeps. The form is versioned and only ever extended; {@code docs/schema} publishes it, and
 * golden tests hold it still.
 */
@NullMarked
package io.keytrail.model.codec;

import org.jspecify.annotations.NullMarked;
