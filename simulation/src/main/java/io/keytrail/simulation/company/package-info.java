/**
 * Larkfield, an invented company of a dozen people that plans freight for bakeries: its accounts,
 * networks, sites, staff and working days. Actors read it; it does nothing by itself. Every address
 * is of a documentation range (RFC 5737, RFC 3849) and every AS number of RFC 5398.
 */
@NullMarked
package io.keytrail.simulation.company;

import org.jspecify.annotations.NullMarked;
