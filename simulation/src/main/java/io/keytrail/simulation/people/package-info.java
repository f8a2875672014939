/**
 * What people do: they sign on in the morning, look around in the console or on the command line,
 * and go home. Working hours, sites, homes, travel and mistakes are theirs.
 */
@NullMarked
package io.keytrail.simulation.people;

import org.jspecify.annotations.NullMarked;
