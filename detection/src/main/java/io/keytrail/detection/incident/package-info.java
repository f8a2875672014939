/**
 * Findings weighed into one incident per root credential. The last hop of detection: findings come
 * in, are assigned to the credential they belong to, scored in decibans over eight layers, and what
 * reaches the queue is told as a story with its reasons, evidence, blind spots and next steps.
 * Everything here is a function of the findings and of what enrichment knows of their addresses: no
 * clock, no I/O, and the same answer for any order of arrival.
 */
@NullMarked
package io.keytrail.detection.incident;

import org.jspecify.annotations.NullMarked;
