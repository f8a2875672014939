package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Weighs findings into one incident per root credential.
 *
 * <p>Used in two passes by one thread: every finding is accepted, in event-time order or any other;
 * {@link #suspects()} then tells whose other events are wanted; those may be given as {@link
 * #context}; and {@link #finish} tells the incidents. The same findings and context give the same
 * incidents in any order and with copies among them.
 */
public final class IncidentWeigher {
  private static final Comparator<Incident> WORST_FIRST =
      Comparator.comparing(Incident::severity)
          .thenComparing(Incident::score, Comparator.reverseOrder())
          .thenComparing(Incident::firstEvent)
          .thenComparing(Incident::id);

  private final WeighingSettings settings;
  private final AddressLookup networks;
  private final OwnerDirectory owners;
  private final CredentialTree tree = new CredentialTree();
  private final NavigableMap<IncidentKey, Evidence> evidence = new TreeMap<>();
  private @Nullable Suspects suspects;

  /**
   * A weigher for one hunt.
   *
   * @param networks tells which addresses are trusted, and describes them
   * @param owners tells whom to ask
   */
  public IncidentWeigher(WeighingSettings settings, AddressLookup networks, OwnerDirectory owners) {
    this.settings = settings;
    this.networks = networks;
    this.owners = owners;
  }

  /**
   * Takes a finding in.
   *
   * @throws IllegalStateException after {@link #suspects()} was asked
   */
  public void accept(Finding finding) {
    if (suspects != null) {
      throw new IllegalStateException(
          "finding " + finding.detection() + " came after the suspects were settled");
    }
    EventTrace trigger = finding.trigger();
    IncidentKey entity = CredentialTree.entityOf(finding);
    evidence
        .computeIfAbsent(entity, key -> new Evidence(settings.limits().findingsAnHour()))
        .add(finding);
    tree.observe(entity, trigger);
  }

  /** Settles who is suspected; no finding is accepted afterwards. */
  public Suspects suspects() {
    if (suspects == null) {
      tree.foldSessions();
      NavigableMap<IncidentKey, Suspect> alone = weighTrees();
      tree.adoptCreatedKeys(alone::containsKey);
      suspects = new Suspects(tree, weighTrees());
    }
    return suspects;
  }

  /** Takes in an event that may belong to a suspect; events of others are passed over. */
  public void context(EventTrace event) {
    Suspect suspect = suspects().of(event.actor());
    if (suspect != null) {
      suspect.offer(event);
    }
  }

  /** The incidents, the worst first, with what {@code coverage} says could not be seen. */
  public List<Incident> finish(Coverage coverage) {
    IncidentWriter writer = new IncidentWriter(settings, networks, owners, coverage);
    List<Incident> incidents = new ArrayList<>();
    for (Suspect suspect : suspects().all()) {
      incidents.add(writer.write(suspect));
    }
    incidents.sort(WORST_FIRST);
    return List.copyOf(incidents);
  }

  private NavigableMap<IncidentKey, Suspect> weighTrees() {
    NavigableMap<IncidentKey, List<Evidence>> trees = new TreeMap<>();
    evidence.forEach((entity, part) ->
        trees.computeIfAbsent(tree.rootOf(entity), root -> new ArrayList<>()).add(part));
    NavigableMap<IncidentKey, Suspect> found = new TreeMap<>();
    trees.forEach((root, parts) -> {
      Suspect suspect = weigh(root, parts);
      if (suspect != null) {
        found.put(root, suspect);
      }
    });
    return found;
  }

  private @Nullable Suspect weigh(IncidentKey root, Collection<Evidence> parts) {
    Evidence whole = Evidence.together(parts, settings.limits().findingsAnHour());
    List<Signal> signals =
        whole.inOrder().stream().map(f -> Signal.of(f, settings, networks)).toList();
    Verdict verdict = Weighing.of(signals, settings);
    return verdict == null
        ? null
        : new Suspect(root, verdict, whole.omitted(), settings.limits().contextKept());
  }
}
