package io.keytrail.detection.enrich;

/** What is known of all of an autonomous system: its usual name and what sort of network it is. */
public record NetworkClass(String name, NetworkKind kind) {}
