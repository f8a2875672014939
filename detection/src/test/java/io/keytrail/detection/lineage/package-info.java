/** Tests of who handed what to whom. */
@NullMarked
package io.keytrail.detection.lineage;

import org.jspecify.annotations.NullMarked;
