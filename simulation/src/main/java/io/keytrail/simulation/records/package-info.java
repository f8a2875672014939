/**
 * What every provider's records have in common: JSON written straight into a byte buffer, templates
 * of request and response bodies kept as resources, and the stream of a provider's log that a
 * record belongs to. Actors make records; {@code delivery} writes them to files.
 */
@NullMarked
package io.keytrail.simulation.records;

import org.jspecify.annotations.NullMarked;
