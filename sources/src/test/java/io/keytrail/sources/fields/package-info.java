/** Tests of reading loosely spelled records. */
@NullMarked
package io.keytrail.sources.fields;

import org.jspecify.annotations.NullMarked;
