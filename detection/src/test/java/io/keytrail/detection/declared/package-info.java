/** What declarations make of findings. */
@NullMarked
package io.keytrail.detection.declared;

import org.jspecify.annotations.NullMarked;
