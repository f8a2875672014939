package io.keytrail.detection.lineage;

import io.keytrail.model.identity.Actor;

/**
 * Who asked for a session.
 *
 * @param address where it was asked for from; empty where the logs do not show the asking
 */
public record Ancestor(Actor actor, String address) {}
