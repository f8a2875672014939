/**
 * Bills: AWS Cost and Usage Reports, FOCUS exports of any provider, rows of Google's billing export
 * and Azure's cost exports. Only what was used makes a line; fees, taxes, refunds and purchases in
 * advance are named and left out.
 */
@NullMarked
package io.keytrail.sources.costs;

import org.jspecify.annotations.NullMarked;
