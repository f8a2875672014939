package io.keytrail.verification.quality.figure;

import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.label.LabelledCase;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a hunt made of a labelled case. */
public record CaseResult(LabelledCase of, LogFacts facts, List<Incident> incidents) {
  public CaseResult {
    incidents = List.copyOf(incidents);
  }

  public boolean attack() {
    return of.verdict() == Verdict.ATTACK;
  }

  /** Whether an incident that would have woken somebody is about this theft. */
  public boolean paged() {
    return incidents.stream().anyMatch(i -> i.severity().paging() && right(i));
  }

  /** Whether an incident of any severity is about this theft. */
  public boolean found() {
    return incidents.stream().anyMatch(this::right);
  }

  /**
   * Whether an incident is about this theft: it names one of the thief's credentials or principals
   * and holds one of the thief's events.
   */
  private boolean right(Incident incident) {
    return attack() && names(incident) && holdsLabelled(incident);
  }

  private boolean names(Incident incident) {
    return incident.principals().stream()
            .map(Principal::name)
            .anyMatch(facts.truth()::namesPrincipal)
        || incident.credentials().stream()
            .map(Credential::id)
            .anyMatch(facts.truth()::namesCredential)
        || facts.truth().namesNobody();
  }

  private boolean holdsLabelled(Incident incident) {
    return incident.events().stream()
        .anyMatch(event -> facts.labelled().containsKey(event.event().id()));
  }

  /** Incidents that hold an event of the thief's. */
  public long incidentsOfAttack() {
    return incidents.stream().filter(this::holdsLabelled).count();
  }

  /** Incidents that are about this theft. */
  public List<Incident> incidentsOfTheft() {
    return incidents.stream().filter(this::right).toList();
  }

  /** Incidents that would have woken somebody for nothing. */
  public List<Incident> falsePagesOf() {
    return incidents.stream()
        .filter(incident -> incident.severity().paging())
        .filter(incident -> !attack() || !holdsLabelled(incident))
        .toList();
  }

  public long falsePages() {
    return falsePagesOf().size();
  }

  /** Of the thief's events, how many are in an incident about this theft. */
  public long attached() {
    Set<String> held = new HashSet<>();
    incidents.stream()
        .filter(this::right)
        .flatMap(incident -> incident.events().stream())
        .map(event -> event.event().id())
        .filter(facts.labelled()::containsKey)
        .forEach(held::add);
    return held.size();
  }

  /** When somebody would first have been woken for this theft; empty if nobody was. */
  private Optional<Instant> detectedAt() {
    return incidents.stream()
        .filter(incident -> incident.severity().paging() && right(incident))
        .map(Incident::detectedAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** From the thief's first event to the page; empty if there was none. */
  public Optional<Duration> timeToDetect() {
    return detectedAt()
        .map(at -> {
          Instant first =
              facts.labelled().values().stream().min(Comparator.naturalOrder()).orElse(at);
          return at.isBefore(first) ? Duration.ZERO : Duration.between(first, at);
        });
  }

  /** How many of the thief's events had been logged at the page; empty if there was none. */
  public Optional<Long> eventsToDetect() {
    return detectedAt()
        .map(at -> facts.labelled().values().stream().filter(time -> !time.isAfter(at)).count());
  }
}
