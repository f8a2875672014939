@NullMarked
package io.keytrail.detection.guidance;

import org.jspecify.annotations.NullMarked;
