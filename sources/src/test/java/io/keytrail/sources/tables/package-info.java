/** Tests of tables read as records. */
@NullMarked
package io.keytrail.sources.tables;

import org.jspecify.annotations.NullMarked;
