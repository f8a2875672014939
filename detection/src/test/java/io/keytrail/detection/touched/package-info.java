/** Tests of what suspects made, changed and removed. */
@NullMarked
package io.keytrail.detection.touched;

import org.jspecify.annotations.NullMarked;
