/**
 * A Sigma document as its author meant it: headers, log source, detections, conditions,
 * correlations and filters, in the vocabulary of pySigma. Nothing here is executable yet.
 */
@NullMarked
package io.keytrail.detection.sigma.rule;

import org.jspecify.annotations.NullMarked;
