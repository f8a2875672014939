@NullMarked
package io.keytrail.detection.guidance.pivot;

import org.jspecify.annotations.NullMarked;
