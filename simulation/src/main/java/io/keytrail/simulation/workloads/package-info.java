/**
 * What runs by itself: the provider's own services, instances, functions, clusters, pipelines,
 * vendors and forgotten jobs. They make most of the records, as in any real account.
 */
@NullMarked
package io.keytrail.simulation.workloads;

import org.jspecify.annotations.NullMarked;
