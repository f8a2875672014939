package io.keytrail.detection.declared;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the declarations about findings. Hard evidence is never excused. What is excused stays a
 * finding: it is shown and counted, only its weight is lower.
 */
public final class DeclaredJudge {
  /** What a known vendor's foreign network or account counts: as one's own network does. */
  private static final double VENDOR_FACTOR = 0.25;

  private static final double BREACHED_FACTOR = 2;

  private final Declarations declared;
  private final AddressLookup networks;
  private final WindowJudge windows;
  private final VerdictMemory memory;

  /**
   * A judge of one hunt.
   *
   * @param graph who handed what to whom, as far as it is known when the judge is asked
   */
  public DeclaredJudge(Declarations declared, AddressLookup networks, CredentialGraph graph) {
    this.declared = declared;
    this.networks = networks;
    this.windows = new WindowJudge(declared.windows(), networks, graph);
    this.memory = new VerdictMemory(declared.verdicts());
  }

  /**
   * What verdicts on earlier incidents teach about a finding: points to add, and lines that say so.
   */
  public Judgement remembered(Finding finding) {
    VerdictMemory.Memory remembered = memory.of(finding);
    return new Judgement(1, remembered.points(), List.of(), remembered.lines());
  }

  /** The verdicts on earlier incidents. */
  public List<PastVerdict> verdicts() {
    return declared.verdicts();
  }

  /** What the declarations make of a finding. */
  public Judgement of(Finding finding) {
    if (declared.silent() || finding.hard()) {
      return Judgement.UNTOUCHED;
    }
    List<Judgement> all = List.of(vendors(finding), allowed(finding), windows.of(finding));
    List<Judgement.Hit> hits = all.stream().flatMap(one -> one.hits().stream()).toList();
    List<String> lines = all.stream().flatMap(one -> one.lines().stream()).toList();
    double factor = 1;
    double drift = 0;
    for (Judgement one : all) {
      factor *= one.factor();
      drift += one.points();
    }
    return new Judgement(
        factor, drift, hits, lines.isEmpty() ? List.of("no declaration covers it") : lines);
  }

  private static Judgement judged(Judgement.Kind kind, String name, double factor, String line) {
    return new Judgement(factor, 0, List.of(new Judgement.Hit(kind, name)), List.of(line));
  }

  private Judgement allowed(Finding finding) {
    if (finding.layer() != Layer.AUTH_CONTEXT) {
      return Judgement.UNTOUCHED;
    }
    EventTrace event = finding.trigger();
    List<AllowEntry> matching =
        declared.allowed().stream().filter(entry -> matches(entry, event)).toList();
    for (AllowEntry entry : matching) {
      if (holds(entry, event.time())) {
        String line = "allowed by \"%s\" of %s".formatted(entry.name(), entry.owner());
        return judged(Judgement.Kind.ALLOWED, entry.name(), 0, line);
      }
    }
    return matching.isEmpty()
        ? Judgement.UNTOUCHED
        : new Judgement(
            1,
            0,
            List.of(),
            List.of(
                "allowlist entry \"%s\" does not hold at this time, so it counts"
                    .formatted(matching.getFirst().name())));
  }

  private boolean matches(AllowEntry entry, EventTrace event) {
    return names(entry.principals(), event)
        && entry.actions().include(event.action())
        && from(entry.sources(), event)
        && entry.resources().includeOneOf(resources(event));
  }

  private static boolean holds(AllowEntry entry, Instant time) {
    return !time.isBefore(entry.since()) && time.isBefore(entry.expires());
  }

  private Judgement vendors(Finding finding) {
    for (KnownVendor vendor : declared.vendors()) {
      boolean acts = acts(vendor, finding.trigger());
      boolean trusted = trusts(vendor, finding);
      if (vendor.breached() && (acts || trusted)) {
        return judged(
            Judgement.Kind.VENDOR,
            vendor.name(),
            BREACHED_FACTOR,
            "vendor \"" + vendor.name() + "\" was trusted with it and is on the watch list, ×2");
      }
      boolean foreign = finding.layer() == Layer.AUTH_CONTEXT && acts;
      if (!vendor.breached() && (foreign || (crossing(finding) && trusted))) {
        return judged(
            Judgement.Kind.VENDOR,
            vendor.name(),
            VENDOR_FACTOR,
            "known vendor \"" + vendor.name() + "\", ×" + VENDOR_FACTOR);
      }
    }
    return Judgement.UNTOUCHED;
  }

  private static boolean acts(KnownVendor vendor, EventTrace event) {
    Principal principal = event.actor().principal();
    return vendor.accounts().contains(principal.account())
        || (!vendor.principals().any() && names(vendor.principals(), event));
  }

  private static boolean trusts(KnownVendor vendor, Finding finding) {
    return vendor.accounts().stream()
        .anyMatch(account ->
            mentions(finding.text(), account)
                || resources(finding.trigger()).stream().anyMatch(name -> mentions(name, account)));
  }

  private static boolean mentions(String text, String account) {
    return account.length() >= 6 && text.contains(account);
  }

  /** Detections of access given to, or taken by, somebody of another account. */
  private static boolean crossing(Finding finding) {
    return finding.detection().endsWith("cross-account")
        || finding.detection().endsWith("trust-out");
  }

  /** The authorised test that an event is part of. */
  public Optional<AuthorisedTest> testOf(EventTrace event) {
    return declared.tests().stream()
        .filter(test -> !event.time().isBefore(test.from()) && event.time().isBefore(test.until()))
        .filter(test -> names(test.principals(), event) && from(test.sources(), event))
        .findFirst();
  }

  /** The crown jewel that an event touches. */
  public Optional<CrownJewel> jewelOf(EventTrace event) {
    return declared.crownJewels().stream().filter(jewel -> touches(jewel, event)).findFirst();
  }

  private static boolean touches(CrownJewel jewel, EventTrace event) {
    return (!jewel.accounts().any() && jewel.accounts().include(event.account()))
        || (!jewel.principals().any() && names(jewel.principals(), event))
        || (!jewel.resources().any() && jewel.resources().includeOneOf(resources(event)));
  }

  private static boolean names(Names names, EventTrace event) {
    return names.include(event.actor().principal());
  }

  private boolean from(Sources sources, EventTrace event) {
    String address = event.origin().address();
    return sources.any() || sources.include(address, networks.lookup(address));
  }

  private static List<String> resources(EventTrace event) {
    return event.targets().stream().map(ResourceRef::name).toList();
  }
}
