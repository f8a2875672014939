/**
 * What the logs at hand can and cannot show: which kinds of log were seen where, in which hours,
 * and what an incident's reader must therefore not conclude.
 */
@NullMarked
package io.keytrail.detection.visibility;

import org.jspecify.annotations.NullMarked;
