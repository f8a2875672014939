/**
 * Measures detection: how many labelled thefts are found with the right principal, and how often
 * quiet logs would have woken somebody.
 */
@NullMarked
package io.keytrail.verification.quality;

import org.jspecify.annotations.NullMarked;
