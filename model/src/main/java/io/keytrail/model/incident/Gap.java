package io.keytrail.model.incident;

import io.keytrail.model.event.LogKind;
import java.time.Instant;

/** A silence longer than the log's own rhythm explains. */
public record Gap(LogKind log, String account, String region, Instant from, Instant to) {}
