package io.keytrail.detection.pipeline;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.MeteredThing;
import io.keytrail.detection.pipeline.BilledMakers.BilledThing;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whose a measured thing is, in the words of the activity logs: an interface belongs to a machine,
 * which acts in role sessions, else is itself known by whoever launched it; anything else that is
 * paid for, by whoever first wrote to it.
 */
final class MeteredSubjects {
  private final MachineActors machines;
  private final CredentialGraph graph;
  private final BilledMakers makers;

  /**
   * Knows those who act in these segments.
   *
   * @param graph tells which interface belongs to which machine and who launched it
   * @param signs all that will be asked about
   */
  MeteredSubjects(List<LedgerSegment> segments, CredentialGraph graph, Collection<Metered> signs) {
    this.machines = new MachineActors(segments);
    this.graph = graph;
    List<BilledThing> billed = new ArrayList<>();
    for (Metered sign : signs) {
      if (sign.thing() instanceof MeteredThing.Resource resource) {
        billed.add(billed(sign, resource));
      }
    }
    this.makers = new BilledMakers(billed);
  }

  private static BilledThing billed(Metered sign, MeteredThing.Resource resource) {
    return new BilledThing(sign.log().provider(), sign.account(), resource.id());
  }

  /** Takes in an activity, in order of time. */
  void observe(Observed event) {
    makers.observe(event);
  }

  /**
   * Whose a thing is.
   *
   * @param known whether the logs show anybody who acts on it or made it
   */
  record Subject(Actor actor, boolean known) {}

  Subject of(Metered sign) {
    return switch (sign.thing()) {
      case MeteredThing.Interface meter -> machine(sign, machineOf(meter));
      case MeteredThing.Resource resource -> resource(sign, resource);
      case MeteredThing.Account account -> new Subject(thing(sign, account.id(), ""), false);
    };
  }

  private Subject resource(Metered sign, MeteredThing.Resource resource) {
    Subject machine = machine(sign, resource.id());
    Actor maker = machine.known() ? null : makers.of(billed(sign, resource));
    return maker == null ? machine : new Subject(maker, true);
  }

  private String machineOf(MeteredThing.Interface meter) {
    if (!meter.machine().isEmpty()) {
      return meter.machine();
    }
    String machine = graph.machineOf(meter.id());
    return machine.isEmpty() ? meter.id() : machine;
  }

  private Subject machine(Metered sign, String machine) {
    Actor acting = machines.on(machine);
    if (acting != null) {
      return new Subject(acting, true);
    }
    Actor itself = thing(sign, machine, platform(sign.log().provider()));
    return new Subject(itself, graph.makerOf(itself, sign.second()) != null);
  }

  private static String platform(Provider provider) {
    return switch (provider) {
      case AWS -> "ec2";
      case GCP -> "gce";
      case AZURE -> "azure-vm";
      case GITHUB -> "";
    };
  }

  /** The thing as an actor of its own, by which lineage finds its maker. */
  private static Actor thing(Metered sign, String id, String platform) {
    Principal principal =
        Principal.named(sign.log().provider(), PrincipalKind.UNKNOWN, sign.account(), id);
    return new Actor(
        principal, null, platform.isEmpty() ? null : new Session(id, "", "", platform, null), "");
  }
}
