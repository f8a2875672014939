/**
 * What a person reads: findings weighed into one story per credential, and the coverage that says
 * what could not be seen.
 */
@NullMarked
package io.keytrail.model.incident;

import org.jspecify.annotations.NullMarked;
