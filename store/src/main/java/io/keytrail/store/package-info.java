/**
 * Keeps the results of hunts, so that they can be looked at afterwards: a port, and SQLite behind
 * it. Incidents and coverages are kept as their canonical JSON, so that the store never has to know
 * their parts; a few columns beside it are for finding and listing.
 */
@NullMarked
package io.keytrail.store;

import org.jspecify.annotations.NullMarked;
