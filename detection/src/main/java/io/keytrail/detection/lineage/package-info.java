/**
 * Who handed what to whom: the links between a credential and everything it brought into being,
 * learned from the events in their order and asked for roots, makers and trees.
 */
@NullMarked
package io.keytrail.detection.lineage;

import org.jspecify.annotations.NullMarked;
