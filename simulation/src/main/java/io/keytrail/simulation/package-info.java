/**
 * A seeded small company and the thief who takes one of its keys, written as the providers would
 * log them.
 */
@NullMarked
package io.keytrail.simulation;

import org.jspecify.annotations.NullMarked;
