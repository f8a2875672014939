/** Tests of the formats that results are written in. */
@NullMarked
package io.keytrail.app.output;

import org.jspecify.annotations.NullMarked;
