/** Tests. */
@NullMarked
package io.keytrail.model.json;

import org.jspecify.annotations.NullMarked;
