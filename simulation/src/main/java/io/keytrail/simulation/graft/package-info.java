/**
 * Thefts woven into quiet days with the victim's own address and program: nothing about where or
 * with what a call was made tells the thief from the owner, only what is done. Each is an {@code
 * Actor} for one day; the calls it makes go into the journal as stolen ones.
 */
@NullMarked
package io.keytrail.simulation.graft;

import org.jspecify.annotations.NullMarked;
