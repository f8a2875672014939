/**
 * Queries to paste where a company keeps its logs, for one incident's credential, principals,
 * networks and time. Every value in them comes from a log and is written so that it cannot end the
 * literal it stands in.
 */
@NullMarked
package io.keytrail.detection.guidance.pivot;

import org.jspecify.annotations.NullMarked;
