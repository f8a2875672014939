/**
 * From records to files as the providers deliver them: minutes late, sometimes twice, in batches
 * named by stream and time, gzip-compressed. A day's records come in, finished files go out.
 */
@NullMarked
package io.keytrail.simulation.delivery;

import org.jspecify.annotations.NullMarked;
