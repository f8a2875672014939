/** What the simulation promises, checked on what it writes. */
@NullMarked
package io.keytrail.simulation;

import org.jspecify.annotations.NullMarked;
