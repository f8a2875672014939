package io.keytrail.detection.incident;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.enrich.OwnerTags;
import io.keytrail.detection.guidance.NextSteps;
import io.keytrail.detection.guidance.Subject;
import io.keytrail.detection.touched.Comparison;
import io.keytrail.detection.touched.ResourceHistory;
import io.keytrail.detection.visibility.BlindSpots;
import io.keytrail.detection.visibility.IncidentWindow;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.NetworkSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a weighed suspect into what a person reads. */
final class IncidentWriter {
  /** A tree is what a response works through, so it is longer than lists for reading. */
  private static final int NODES_A_LISTED = 4;

  private final WeighingSettings settings;
  private final AddressLookup networks;
  private final OwnerDirectory owners;
  private final Declarations declared;
  private final Coverage coverage;
  private final BlindSpots blindSpots;
  private final ResourceHistory history;

  IncidentWriter(
      WeighingSettings settings,
      AddressLookup networks,
      OwnerDirectory owners,
      Declarations declared,
      Coverage coverage,
      BlindSpots blindSpots,
      ResourceHistory history) {
    this.history = history;
    this.declared = declared;
    this.settings = settings;
    this.networks = networks;
    this.owners = owners;
    this.coverage = coverage;
    this.blindSpots = blindSpots;
  }

  /**
   * Writes one incident.
   *
   * @param ties why several credentials are taken to be in the same hands, a sentence each
   */
  Incident write(Suspect suspect, List<String> ties) {
    Verdict verdict = suspect.verdict();
    List<EventTrace> acts =
        suspect.evidence().inOrder().stream().map(EvidenceEvents.Entry::event).toList();
    List<Principal> principals = principals(acts);
    List<Credential> credentials = credentials(suspect.key(), acts);
    List<NetworkSeen> seen =
        NetworksSeen.of(acts, suspect.context(), networks, settings.limits().listed());
    Reasons reasons = Reasons.of(verdict);
    Subject subject = subject(suspect.key(), principals, credentials);
    OwnerTags tags = owners.of(subject.principal());
    Story story = new Story(subject, suspect, seen, tags);
    Timeline timeline = Timeline.of(suspect, settings.limits().eventsShown());
    return new Incident(
        suspect.key().incidentId(),
        verdict.severity(),
        Decibans.rounded(verdict.peak().total()),
        suspect.key().provider(),
        story.title(reasons),
        principals,
        credentials,
        verdict.firstEvent(),
        verdict.lastEvent(),
        verdict.detectedAt(),
        seen,
        story.sentences(reasons, ties),
        reasons.list(),
        techniques(verdict),
        timeline.events(),
        timeline.omitted(),
        lineage(suspect),
        blindSpots(suspect, acts),
        NextSteps.of(verdict.severity(), subject, tags.owner(), acts, suspect.context()),
        suspect.lastLegitimate(),
        verdict.labels(),
        closing(suspect),
        Comparison.of(suspect.touches(), history, settings.limits().listed() * NODES_A_LISTED));
  }

  /** How it was closed; open again if anything that counts came after what was judged then. */
  private @Nullable Closing closing(Suspect suspect) {
    PastVerdict said = declared.verdictOn(suspect.key().incidentId());
    if (said == null) {
      return null;
    }
    Closing closing = said.closing();
    boolean acted =
        suspect.verdict().evidence().stream()
            .anyMatch(signal -> signal.weight() > 0 && signal.time().isAfter(closing.until()));
    return new Closing(closing.verdict(), closing.at(), closing.until(), closing.note(), acted);
  }

  /** As of the last event of all logs, for what was not switched off by then may act now. */
  private CredentialLineage lineage(Suspect suspect) {
    if (suspect.key().root() == IncidentKey.Root.COHORT) {
      return CredentialLineage.NONE;
    }
    Instant last = coverage.spanEnd();
    Instant now = last == null ? suspect.verdict().lastEvent() : last;
    return suspect.lineage().nodes(now, settings.limits().listed() * NODES_A_LISTED);
  }

  private List<String> blindSpots(Suspect suspect, List<EventTrace> acts) {
    List<String> spots =
        new ArrayList<>(blindSpots.of(window(suspect.key(), suspect.verdict(), acts)));
    if (suspect.lastLegitimate() == null) {
      spots.addFirst(
          "No network and tool had been in use on three days before: when its owner last used it"
              + " cannot be said.");
    }
    return spots;
  }

  private static IncidentWindow window(IncidentKey key, Verdict verdict, List<EventTrace> acts) {
    Set<String> accounts = new TreeSet<>();
    acts.forEach(event -> accounts.add(event.account()));
    return new IncidentWindow(key.provider(), accounts, verdict.firstEvent(), verdict.lastEvent());
  }

  private static Subject subject(
      IncidentKey key, List<Principal> principals, List<Credential> credentials) {
    boolean byCredential = key.root() == IncidentKey.Root.CREDENTIAL && !credentials.isEmpty();
    return new Subject(principals.getFirst(), byCredential ? credentials.getFirst() : null);
  }

  private List<Principal> principals(List<EventTrace> acts) {
    Set<Principal> distinct = new LinkedHashSet<>();
    acts.forEach(event -> distinct.add(event.actor().principal()));
    return distinct.stream().limit(settings.limits().listed()).toList();
  }

  /** The root first, then the others in the order of their first use. */
  private List<Credential> credentials(IncidentKey key, List<EventTrace> acts) {
    Set<Credential> distinct = new LinkedHashSet<>();
    for (EventTrace event : acts) {
      Credential credential = event.actor().credential();
      if (credential != null && !credential.id().isEmpty()) {
        distinct.add(credential);
      }
    }
    List<Credential> inOrder = new ArrayList<>(distinct);
    for (Credential credential : distinct) {
      if (key.root() == IncidentKey.Root.CREDENTIAL && credential.id().equals(key.value())) {
        inOrder.remove(credential);
        inOrder.addFirst(credential);
      }
    }
    return inOrder.stream().limit(settings.limits().listed()).toList();
  }

  private static List<String> techniques(Verdict verdict) {
    Set<String> techniques = new TreeSet<>();
    verdict.evidence().forEach(signal -> techniques.addAll(signal.finding().techniques()));
    return List.copyOf(techniques);
  }
}
