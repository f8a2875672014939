/** Tests of the Sigma engine as its callers see it: rule text and raw records in, matches out. */
@NullMarked
package io.keytrail.detection.sigma;

import org.jspecify.annotations.NullMarked;
