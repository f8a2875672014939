/**
 * What actors are made of: an actor is asked for each day in turn and puts its records into a
 * journal, in any order. Repertoires say which calls an actor tends to make, sessions how a role's
 * temporary key comes into being.
 */
@NullMarked
package io.keytrail.simulation.activity;

import org.jspecify.annotations.NullMarked;
