/** Tests of single matchers. */
@NullMarked
package io.keytrail.detection.sigma.value;

import org.jspecify.annotations.NullMarked;
