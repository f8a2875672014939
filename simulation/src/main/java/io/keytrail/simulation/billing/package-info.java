/** What it all costs: a daily cost table in the FOCUS columns that billing exports share. */
@NullMarked
package io.keytrail.simulation.billing;

import org.jspecify.annotations.NullMarked;
