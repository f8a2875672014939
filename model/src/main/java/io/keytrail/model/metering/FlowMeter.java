package io.keytrail.model.metering;

import io.keytrail.model.event.LogKind;

/**
 * Where flows are measured: a network interface, or the machine it belongs to where the log names
 * no interface. Parsers hand out one instance for the records that follow each other.
 *
 * @param log the log that measures
 * @param account AWS account, GCP project or Azure subscription that owns it; or empty
 * @param region region or zone; or empty
 * @param name the provider's id: {@code eni-…}, {@code project/zone/machine}, a MAC address
 */
public record FlowMeter(LogKind log, String account, String region, String name) {}
