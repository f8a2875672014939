package io.keytrail.model.incident;

import io.keytrail.model.configuration.TouchedResources;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stolen credential's story (OCSF Incident Finding, class 2005).
 *
 * @param id stable across runs over the same logs: derived from provider and credential or
 *     principal
 * @param title one line: who, what, from where
 * @param score posterior of the evidence in decibans
 * @param detectedAt event time at which it first reached paging severity; null if it never did
 * @param story a few plain sentences in order of time
 * @param reasons the weightiest first
 * @param events evidence and context in event-time order, bounded
 * @param eventsOmitted how many more belong to it than {@code events} holds
 * @param lineage the root credential and all that came of it
 * @param blindSpots what the logs at hand cannot show
 * @param nextSteps what to do, in order
 * @param lastLegitimate the last of its owner; null when that cannot be told
 * @param labels what it is part of: an authorised test, a crown jewel
 * @param closing how it was closed; null when it never was
 * @param resources what it made, changed and removed
 */
public record Incident(
    String id,
    Severity severity,
    double score,
    Provider provider,
    String title,
    List<Principal> principals,
    List<Credential> credentials,
    Instant firstEvent,
    Instant lastEvent,
    @Nullable Instant detectedAt,
    List<NetworkSeen> networks,
    List<String> story,
    List<Reason> reasons,
    List<String> techniques,
    List<IncidentEvent> events,
    int eventsOmitted,
    CredentialLineage lineage,
    List<String> blindSpots,
    List<String> nextSteps,
    @Nullable LastLegitimate lastLegitimate,
    List<String> labels,
    @Nullable Closing closing,
    TouchedResources resources) {

  public Incident {
    principals = List.copyOf(principals);
    credentials = List.copyOf(credentials);
    networks = List.copyOf(networks);
    story = List.copyOf(story);
    reasons = List.copyOf(reasons);
    techniques = List.copyOf(techniques);
    events = List.copyOf(events);
    blindSpots = List.copyOf(blindSpots);
    nextSteps = List.copyOf(nextSteps);
    labels = List.copyOf(labels);
  }

  /** The same with what it made, changed and removed. */
  public Incident touching(TouchedResources touched) {
    return new Incident(
        id,
        severity,
        score,
        provider,
        title,
        principals,
        credentials,
        firstEvent,
        lastEvent,
        detectedAt,
        networks,
        story,
        reasons,
        techniques,
        events,
        eventsOmitted,
        lineage,
        blindSpots,
        nextSteps,
        lastLegitimate,
        labels,
        closing,
        touched);
  }

  /** An incident that is part of nothing and that nobody closed. */
  public Incident(
      String id,
      Severity severity,
      double score,
      Provider provider,
      String title,
      List<Principal> principals,
      List<Credential> credentials,
      Instant firstEvent,
      Instant lastEvent,
      @Nullable Instant detectedAt,
      List<NetworkSeen> networks,
      List<String> story,
      List<Reason> reasons,
      List<String> techniques,
      List<IncidentEvent> events,
      int eventsOmitted,
      CredentialLineage lineage,
      List<String> blindSpots,
      List<String> nextSteps,
      @Nullable LastLegitimate lastLegitimate) {
    this(
        id,
        severity,
        score,
        provider,
        title,
        principals,
        credentials,
        firstEvent,
        lastEvent,
        detectedAt,
        networks,
        story,
        reasons,
        techniques,
        events,
        eventsOmitted,
        lineage,
        blindSpots,
        nextSteps,
        lastLegitimate,
        List.of(),
        null,
        TouchedResources.NONE);
  }

  /**
   * The same as it stands after somebody's word on it: closed, or open again if it has acted since.
   *
   * @param said null when nobody said anything
   */
  public Incident judged(@Nullable Closing said) {
    Closing stands =
        said == null
            ? null
            : new Closing(
                said.verdict(),
                said.at(),
                said.until(),
                said.note(),
                lastEvent.isAfter(said.until()));
    return new Incident(
        id,
        severity,
        score,
        provider,
        title,
        principals,
        credentials,
        firstEvent,
        lastEvent,
        detectedAt,
        networks,
        story,
        reasons,
        techniques,
        events,
        eventsOmitted,
        lineage,
        blindSpots,
        nextSteps,
        lastLegitimate,
        labels,
        stands,
        resources);
  }

  /** Whether it is closed and nothing has happened since. */
  public boolean closed() {
    return closing != null && !closing.reopened();
  }

  /** Whether it would wake somebody. */
  public boolean paging() {
    return severity.paging() && !closed();
  }

  /** An incident whose tree nobody kept, and of whose owner nobody knows. */
  public Incident(
      String id,
      Severity severity,
      double score,
      Provider provider,
      String title,
      List<Principal> principals,
      List<Credential> credentials,
      Instant firstEvent,
      Instant lastEvent,
      @Nullable Instant detectedAt,
      List<NetworkSeen> networks,
      List<String> story,
      List<Reason> reasons,
      List<String> techniques,
      List<IncidentEvent> events,
      int eventsOmitted,
      List<String> blindSpots,
      List<String> nextSteps) {
    this(
        id,
        severity,
        score,
        provider,
        title,
        principals,
        credentials,
        firstEvent,
        lastEvent,
        detectedAt,
        networks,
        story,
        reasons,
        techniques,
        events,
        eventsOmitted,
        CredentialLineage.NONE,
        blindSpots,
        nextSteps,
        null);
  }

  /** The events that a reason rests on, as far as they are kept, in order of time. */
  public List<IncidentEvent> evidenceOf(Reason reason) {
    return events.stream()
        .filter(event -> event.detections().contains(reason.detection()))
        .toList();
  }

  /** The same with other networks, as when their names were asked for. */
  public Incident with(List<NetworkSeen> seen) {
    return new Incident(
        id,
        severity,
        score,
        provider,
        title,
        principals,
        credentials,
        firstEvent,
        lastEvent,
        detectedAt,
        seen,
        story,
        reasons,
        techniques,
        events,
        eventsOmitted,
        lineage,
        blindSpots,
        nextSteps,
        lastLegitimate,
        labels,
        closing,
        resources);
  }
}
