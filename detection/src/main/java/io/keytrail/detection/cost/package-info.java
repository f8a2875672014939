/**
 * What was paid: lines of bills summed per service, region and day, and judged against the days
 * before. A bill names nobody, so what it shows is told of the thing that was paid for.
 */
@NullMarked
package io.keytrail.detection.cost;

import org.jspecify.annotations.NullMarked;
