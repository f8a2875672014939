/**
 * The samples beside rule files: raw records that a rule must fire on and near misses on which it
 * must stay silent. They are run through the same path as real logs, from record to correlation, by
 * the build and by {@code keytrail rules test}.
 */
@NullMarked
package io.keytrail.detection.sample;

import org.jspecify.annotations.NullMarked;
