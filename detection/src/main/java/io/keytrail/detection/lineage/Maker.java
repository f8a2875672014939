package io.keytrail.detection.lineage;

import io.keytrail.model.event.IssuedKind;

/**
 * Who made something that lasts.
 *
 * @param root the root of whoever called
 * @param kind what was made
 * @param second when, in seconds since 1970
 * @param address where from
 */
public record Maker(Bearer root, IssuedKind kind, long second, String address) {}
