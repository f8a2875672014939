/**
 * Cloud Audit Logs as a sink to Cloud Storage writes them: one LogEntry a line with an AuditLog in
 * {@code protoPayload}. The bodies are the table {@code gcp/methods.txt}.
 */
@NullMarked
package io.keytrail.simulation.records.gcp;

import org.jspecify.annotations.NullMarked;
