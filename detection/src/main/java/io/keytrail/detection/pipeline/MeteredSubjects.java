package io.keytrail.detection.pipeline;

import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.MeteredThing;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.util.List;

/**
 * Whose a measured thing is, in the words of the activity logs: an interface belongs to a machine,
 * which acts in role sessions, else is itself known by whoever launched it.
 */
final class MeteredSubjects {
  private final MachineActors machines;
  private final CredentialGraph graph;

  /**
   * Knows those who act in these segments.
   *
   * @param graph tells which interface belongs to which machine and who launched it
   */
  MeteredSubjects(List<LedgerSegment> segments, CredentialGraph graph) {
    this.machines = new MachineActors(segments);
    this.graph = graph;
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
      case MeteredThing.Resource resource -> machine(sign, resource.id());
      case MeteredThing.Account account -> new Subject(thing(sign, account.id(), ""), false);
    };
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
