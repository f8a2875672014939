/**
 * Joins the stages of detection. Workers enrich and match in parallel and note every event in a
 * ledger; one loop then reads the ledger in event-time order, drops duplicates, correlates and
 * weighs. Because that order is the only one the stateful stages ever see, the result depends
 * neither on the order of files nor on the number of threads.
 */
@NullMarked
package io.keytrail.detection.pipeline;

import org.jspecify.annotations.NullMarked;
