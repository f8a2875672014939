@NullMarked
package io.keytrail.detection.enrich;

import org.jspecify.annotations.NullMarked;
