@NullMarked
package io.keytrail.detection.incident;

import org.jspecify.annotations.NullMarked;
