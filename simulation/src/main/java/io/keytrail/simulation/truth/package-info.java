/**
 * What is in a simulated folder, said beside it: how many records of which principal and call, and
 * which of them are the thief's. Tests and benchmarks hold results against it.
 */
@NullMarked
package io.keytrail.simulation.truth;

import org.jspecify.annotations.NullMarked;
