/**
 * YAML trees to Sigma documents. Everything a document gets wrong becomes a {@link
 * io.keytrail.detection.sigma.parse.RuleProblem} with the place and the remedy; nothing is guessed.
 */
@NullMarked
package io.keytrail.detection.sigma.parse;

import org.jspecify.annotations.NullMarked;
