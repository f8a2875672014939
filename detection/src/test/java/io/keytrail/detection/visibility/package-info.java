@NullMarked
package io.keytrail.detection.visibility;

import org.jspecify.annotations.NullMarked;
