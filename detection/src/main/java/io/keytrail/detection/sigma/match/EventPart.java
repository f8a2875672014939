package io.keytrail.detection.sigma.match;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.field.Facet;
import java.util.List;

/**
 * What one or two values of an event decide together, most telling first. Texts are told apart by
 * their characters. Everything else is told apart by instance, because comparing costs more:
 * actors, origins, networks and outcomes are shared between events, and an equal instance is merely
 * worked out again.
 */
enum EventPart {
  CALL,
  CALL_FIELDS,
  ACCESS,
  ACTOR,
  ORIGIN,
  OUTCOME,
  REGION;

  private static final String NOTHING = "";

  /** What it decides, in the order in which to ask. */
  List<Facet> facets() {
    return switch (this) {
      case CALL -> List.of(Facet.ACTION, Facet.SERVICE, Facet.CALL);
      case CALL_FIELDS -> List.of(Facet.CALL_FIELDS);
      case ACCESS -> List.of(Facet.ACCESS);
      case ACTOR -> List.of(Facet.ACTOR);
      case ORIGIN -> List.of(Facet.NETWORK, Facet.USER_AGENT, Facet.ADDRESS);
      case OUTCOME -> List.of(Facet.OUTCOME);
      case REGION -> List.of(Facet.REGION);
    };
  }

  Object first(EnrichedEvent event) {
    return switch (this) {
      case CALL -> event.event().action();
      case ACCESS -> event.event().access();
      case ACTOR -> event.event().actor();
      case ORIGIN -> event.event().origin();
      case OUTCOME -> event.event().outcome();
      case REGION -> event.event().region();
      case CALL_FIELDS -> throw new IllegalStateException("these stand in the record");
    };
  }

  Object second(EnrichedEvent event) {
    return switch (this) {
      case CALL -> event.event().service();
      case ORIGIN -> event.network();
      case CALL_FIELDS, ACCESS, ACTOR, OUTCOME, REGION -> NOTHING;
    };
  }

  int hash(Object first, Object second) {
    int hash =
        switch (this) {
          case CALL -> first.hashCode() * 31 + second.hashCode();
          case CALL_FIELDS, REGION -> first.hashCode();
          case ACCESS, ACTOR, ORIGIN, OUTCOME -> System.identityHashCode(first);
        };
    return hash ^ (hash >>> 15);
  }

  @SuppressWarnings("ReferenceEquality")
  boolean isSame(Object known, Object value) {
    return known == value || (known instanceof String text && text.equals(value));
  }
}
