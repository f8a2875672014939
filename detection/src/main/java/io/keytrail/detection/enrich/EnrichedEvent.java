package io.keytrail.detection.enrich;

import io.keytrail.model.event.ActivityEvent;

/** An event with what is known of where it came from. */
public record EnrichedEvent(ActivityEvent event, IpContext network) {}
