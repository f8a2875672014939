package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.declared.DeclarationTally;
import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.touched.ResourceHistory;
import io.keytrail.detection.visibility.BlindSpots;
import io.keytrail.detection.visibility.SeenLogs;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.DeclarationUse;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
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

  /** A thief makes itself a few ways back in; who makes more makes them for others. */
  private static final int MOST_MADE_BY_A_THIEF = 8;

  private final WeighingSettings settings;
  private final AddressLookup networks;
  private final OwnerDirectory owners;
  private final PrincipalDays days;
  private final CredentialGraph graph;
  private final CredentialTree tree;
  private final Declarations declared;
  private final DeclaredJudge judge;
  private final ResourceHistory history = new ResourceHistory();
  private DeclarationTally tally = new DeclarationTally();
  private final NavigableMap<IncidentKey, Evidence> evidence = new TreeMap<>();
  private final AddressUsers addresses = new AddressUsers();
  private final NavigableMap<IncidentKey, List<String>> ties = new TreeMap<>();
  private @Nullable Suspects suspects;
  private @Nullable SuspectByActor byActor;

  /**
   * A weigher for one hunt.
   *
   * @param networks tells which addresses are trusted, and describes them
   * @param owners tells whom to ask
   * @param days who acted when; complete before {@link #suspects()} is asked
   * @param graph who handed what to whom; complete when {@link #suspects()} is asked
   * @param declared what the operator declared
   */
  public IncidentWeigher(
      WeighingSettings settings,
      AddressLookup networks,
      OwnerDirectory owners,
      PrincipalDays days,
      CredentialGraph graph,
      Declarations declared) {
    this.days = days;
    this.declared = declared;
    this.judge = new DeclaredJudge(declared, networks, graph);
    this.settings = settings;
    this.networks = networks;
    this.owners = owners;
    this.graph = graph;
    this.tree = new CredentialTree(graph);
  }

  /** A weigher for findings without the events around them, where nobody learned any links. */
  public IncidentWeigher(
      WeighingSettings settings,
      AddressLookup networks,
      OwnerDirectory owners,
      PrincipalDays days,
      Declarations declared) {
    this(settings, networks, owners, days, new CredentialGraph(), declared);
  }

  /** Takes note of who called from where; to be given every event in event-time order. */
  public void acted(Observed event) {
    addresses.note(event);
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
      tree.adopt(adoption -> together(adoption, alone.get(adoption.creator())));
      NavigableMap<IncidentKey, Suspect> adopted = weighTrees();
      suspects = new Suspects(tree, tied(adopted) ? weighTrees() : adopted);
    }
    return suspects;
  }

  /**
   * Whether what somebody made is part of the same theft: the maker is a suspect without it, and
   * either a grave one or seen to use it from its own address. Who makes things for many, as
   * administrators do, owns only what it uses itself.
   */
  private static boolean together(CredentialTree.Adoption adoption, @Nullable Suspect creator) {
    if (creator == null) {
      return false;
    }
    boolean grave = creator.verdict().severity().atLeast(Severity.S2);
    boolean many = adoption.siblings() > MOST_MADE_BY_A_THIEF;
    return adoption.sameAddress() ? grave || !many : grave && !many;
  }

  /** Puts suspects in the same hands together; whether there were any. */
  private boolean tied(NavigableMap<IncidentKey, Suspect> apart) {
    boolean any = false;
    for (SharedHideouts.Tie tie : new SharedHideouts(addresses, networks).among(apart.values())) {
      if (tree.join(tie.root(), tie.other())) {
        any = true;
        ties.computeIfAbsent(tree.rootOf(tie.root()), none -> new ArrayList<>()).add(tie.said());
      }
    }
    return any;
  }

  /** Takes in an event that may belong to a suspect; events of others are passed over. */
  public void context(EventTrace event) {
    Suspect suspect = suspects().of(event.actor(), event.time().getEpochSecond());
    if (suspect != null) {
      suspect.offer(event, networks.lookup(event.origin().address()));
    }
  }

  /**
   * Takes in every event once more, in event-time order: those of a suspect become nodes of its
   * tree, those near its evidence context, and those before it tell what was usual.
   */
  public void context(Observed event) {
    Suspect suspect = suspectOf(event);
    if (suspect != null) {
      suspect.lineage().accept(event);
      if (suspect.wants(event.time())) {
        EventTrace trace = event.trace();
        suspect.offer(trace, event.network());
        suspect.touch(event, trace);
      }
    }
  }

  /** Takes in, among the events of {@link #context}, what a recorder says of a resource. */
  public void recorded(Observed event) {
    history.see(event);
  }

  /**
   * Takes in once more, among those of {@link #context}, an event that was only learned from: of a
   * suspect's it tells what was usual before the evidence.
   */
  public void learned(Observed event) {
    Suspect suspect = suspectOf(event);
    if (suspect != null) {
      suspect.remember(event.trace(), event.network());
    }
  }

  private @Nullable Suspect suspectOf(Observed event) {
    if (byActor == null) {
      byActor = new SuspectByActor(suspects());
    }
    return byActor.of(event);
  }

  /**
   * What became of the declarations.
   *
   * @param logsEnd time of the last event; null when there was none
   */
  public List<DeclarationUse> declarations(@Nullable Instant logsEnd) {
    suspects();
    return tally.uses(declared, logsEnd);
  }

  /** The incidents, the worst first, of logs whose hours nobody noted. */
  public List<Incident> finish(Coverage coverage) {
    return finish(coverage, new SeenLogs());
  }

  /** The incidents, the worst first, with what could not be seen. */
  public List<Incident> finish(Coverage coverage, SeenLogs seenLogs) {
    IncidentWriter writer =
        new IncidentWriter(
            settings,
            networks,
            owners,
            declared,
            coverage,
            new BlindSpots(coverage, seenLogs),
            history);
    List<Incident> incidents = new ArrayList<>();
    for (Suspect suspect : suspects().all()) {
      incidents.add(writer.write(suspect, ties.getOrDefault(suspect.key(), List.of())));
    }
    incidents.sort(WORST_FIRST);
    return List.copyOf(incidents);
  }

  /** Weighs all trees as they are known now. */
  private NavigableMap<IncidentKey, Suspect> weighTrees() {
    WeighingPass pass = new WeighingPass(settings, networks, days, graph, judge);
    NavigableMap<IncidentKey, Suspect> found = pass.walk(trees());
    tally = pass.weights().tally();
    return found;
  }

  private NavigableMap<IncidentKey, Evidence> trees() {
    NavigableMap<IncidentKey, List<Evidence>> parts = new TreeMap<>();
    evidence.forEach((entity, part) ->
        parts.computeIfAbsent(tree.rootOf(entity), root -> new ArrayList<>()).add(part));
    NavigableMap<IncidentKey, Evidence> trees = new TreeMap<>();
    parts.forEach((root, list) ->
        trees.put(root, Evidence.together(list, settings.limits().findingsAnHour())));
    return trees;
  }
}
