/**
 * Rules in executable form. Detections and conditions become one expression each over the fields of
 * an event; an index by service, action and other parts of which few distinct values exist decides
 * which expressions an event has to be put to at all.
 */
@NullMarked
package io.keytrail.detection.sigma.match;

import org.jspecify.annotations.NullMarked;
