package io.keytrail.simulation.delivery;

import io.keytrail.simulation.records.LogRecord;
import java.time.Instant;

/**
 * One record on its way into one trail's files.
 *
 * @param trail folder prefix of the trail that carries it, or empty
 * @param delivered when the provider writes it
 * @param order decides among records of one batch
 */
record Consignment(String trail, LogRecord record, Instant delivered, long order) {}
