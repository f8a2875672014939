/**
 * The one source of chance. Every actor draws from dice of its own, seeded by the run's seed, its
 * name and the day, so that adding an actor never changes what another one does.
 */
@NullMarked
package io.keytrail.simulation.chance;

import org.jspecify.annotations.NullMarked;
