/**
 * The Sigma engine: rule files in, matches of events out. {@link
 * io.keytrail.detection.sigma.RuleSet} loads and reports, {@link
 * io.keytrail.detection.sigma.RuleMatcher} matches one event at a time and keeps no state between
 * events; what needs several events is the business of the correlation package, which is fed with
 * the matches made here.
 */
@NullMarked
package io.keytrail.detection.sigma;

import org.jspecify.annotations.NullMarked;
