/**
 * JSON where it stands: values as slices of the bytes they were read from, and the canonical JSON
 * of the model's nouns.
 */
@NullMarked
package io.keytrail.model.json;

import org.jspecify.annotations.NullMarked;
