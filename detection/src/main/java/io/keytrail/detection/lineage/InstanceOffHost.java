package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Session;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of an EC2 instance used from where the instance is not: the first address of each
 * family that a machine calls from is taken for its way out, and another one is told (after the
 * idea Netflix published in 2018). A machine may get another address by being given one, or by
 * being stopped and started, which brings new credentials as well. An address that other machines
 * of the account go out by is theirs too, and if several machines take a new one within ten minutes
 * it is the network that changed; so what is found waits as long.
 *
 * <p>Holds at most {@value #MOST_MACHINES} machines; further ones are not judged.
 */
final class InstanceOffHost implements LineageSign {
  static final int MOST_MACHINES = 200_000;

  private static final long HELD_SECONDS = 600;
  private static final int A_COHORT = 3;
  private static final double POINTS = 30;
  private static final Set<String> MOVING =
      Set.of(
          "AssociateAddress",
          "DisassociateAddress",
          "AttachNetworkInterface",
          "DetachNetworkInterface",
          "StartInstances",
          "RunInstances",
          "ReplaceIamInstanceProfileAssociation");

  /** The way out of one machine, by family of address. */
  private static final class WayOut {
    final Map<String, String> credentialByAddress = new HashMap<>();
    String lastAddress = "";
  }

  /** The machines of an account that took the same new address, as long as one of them waits. */
  private static final class Cohort {
    final Set<String> machines = new HashSet<>();
    int waiting;
  }

  /** A call from elsewhere that waits for others to do the same. */
  private record Held(String machine, String wayOut, Finding finding) {
    long second() {
      return finding.trigger().time().getEpochSecond();
    }
  }

  private final Map<String, WayOut> machines = new HashMap<>();

  /** Which machines of an account go out by an address. */
  private final Map<String, Set<String>> users = new HashMap<>();

  /** In order of time. */
  private final Deque<Held> held = new ArrayDeque<>();

  /** Who took an account's new address, by both. */
  private final Map<String, Cohort> cohorts = new HashMap<>();

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    release(event.second() - HELD_SECONDS, findings);
    if (MOVING.contains(event.action())) {
      moved(event.trace());
    }
    String machine = machine(event.actor());
    if (!machine.isEmpty()) {
      called(machine, event);
    }
  }

  void finish(Consumer<Finding> findings) {
    release(Long.MAX_VALUE, findings);
  }

  private static String machine(Actor actor) {
    Session session = actor.session();
    return session != null && session.platform().equals("ec2") && session.name().startsWith("i-")
        ? session.name()
        : "";
  }

  private void moved(EventTrace event) {
    for (ResourceRef target : event.targets()) {
      machines.remove(target.name());
    }
  }

  private void called(String machine, Observed event) {
    String address = event.origin().address();
    WayOut way = machines.get(machine);
    if (way != null && way.lastAddress.equals(address)) {
      return;
    }
    if (!routed(event.network(), address) || (way == null && machines.size() >= MOST_MACHINES)) {
      return;
    }
    if (way == null) {
      way = new WayOut();
      machines.put(machine, way);
    }
    way.lastAddress = address;
    if (way.credentialByAddress.containsKey(address)) {
      return;
    }
    boolean first =
        way.credentialByAddress.keySet().stream()
            .noneMatch(known -> family(known) == family(address));
    String wayOut = event.account() + " " + address;
    Set<String> others = users.computeIfAbsent(wayOut, key -> new HashSet<>());
    boolean shared = !others.isEmpty();
    if (first || shared || restarted(way, event)) {
      others.add(machine);
      way.credentialByAddress.put(address, credential(event.actor()));
      return;
    }
    held.addLast(new Held(machine, wayOut, finding(machine, way, event)));
    Cohort cohort = cohorts.computeIfAbsent(wayOut, key -> new Cohort());
    cohort.machines.add(machine);
    cohort.waiting++;
  }

  private static boolean routed(IpContext network, String address) {
    return switch (network.kind()) {
      case PRIVATE, PROVIDER_SERVICE -> false;
      case CLOUD, HOSTING, VPN, TOR, CONSUMER, BUSINESS, UNKNOWN ->
          !network.trusted() && !network.network().isEmpty() && family(address) != ' ';
    };
  }

  private static char family(String address) {
    return address.indexOf(':') >= 0 ? '6' : address.indexOf('.') > 0 ? '4' : ' ';
  }

  /** New credentials at a new address of a cloud: the machine was stopped and started. */
  private static boolean restarted(WayOut way, Observed event) {
    String credential = credential(event.actor());
    return event.network().kind() == NetworkKind.CLOUD
        && !credential.isEmpty()
        && !way.credentialByAddress.containsValue(credential);
  }

  private static String credential(Actor actor) {
    Credential credential = actor.credential();
    return credential == null ? "" : credential.id();
  }

  private static Finding finding(String machine, WayOut way, Observed event) {
    String[] known = way.credentialByAddress.keySet().toArray(String[]::new);
    Arrays.sort(known);
    String from = event.origin().address();
    return new Finding(
            "aws.cred.instance-off-host",
            Layer.AUTH_CONTEXT,
            POINTS,
            false,
            "The credentials of instance "
                + machine
                + " were used from "
                + from
                + ", which is not the instance's way out",
            "used the credentials of the instance " + machine + " from " + from,
            "Until then the instance called from " + String.join(" and ", known) + " only.",
            List.of("T1552.005", "T1550.001"),
            List.of(event.trace()))
        .bringing(Novelty.NETWORK);
  }

  private void release(long before, Consumer<Finding> findings) {
    for (Held one = held.peekFirst(); one != null && one.second() <= before; ) {
      held.removeFirst();
      if (leaves(one).machines.size() < A_COHORT) {
        findings.accept(one.finding());
      } else {
        learn(one);
      }
      one = held.peekFirst();
    }
  }

  private Cohort leaves(Held one) {
    Cohort cohort = cohorts.get(one.wayOut());
    if (cohort == null) {
      throw new IllegalStateException("nobody waits at " + one.wayOut());
    }
    if (--cohort.waiting == 0) {
      cohorts.remove(one.wayOut());
    }
    return cohort;
  }

  private void learn(Held one) {
    EventTrace call = one.finding().trigger();
    @Nullable WayOut way = machines.get(one.machine());
    if (way != null) {
      way.credentialByAddress.put(call.origin().address(), credential(call.actor()));
    }
    users.computeIfAbsent(one.wayOut(), key -> new HashSet<>()).add(one.machine());
  }
}
