/**
 * The thief. Every record made here is labelled with the step it belongs to, so that what hunting
 * finds can be held against what happened.
 */
@NullMarked
package io.keytrail.simulation.attack;

import org.jspecify.annotations.NullMarked;
