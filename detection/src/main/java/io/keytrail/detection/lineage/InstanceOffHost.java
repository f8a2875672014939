package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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

  /** A call from elsewhere that waits for others to do the same. */
  private record Held(String machine, String account, String address, Finding finding) {}

  private final Map<String, WayOut> machines = new HashMap<>();

  /** Which machines of an account go out by an address. */
  private final Map<String, Set<String>> users = new HashMap<>();

  private final List<Held> held = new ArrayList<>();
  private long due = Long.MAX_VALUE;

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    if (event.second() >= due) {
      release(event.second() - HELD_SECONDS, findings);
    }
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
    Set<String> others =
        users.computeIfAbsent(event.account() + " " + address, key -> new HashSet<>());
    boolean shared = !others.isEmpty();
    if (first || shared || restarted(way, event)) {
      others.add(machine);
      way.credentialByAddress.put(address, credential(event.actor()));
      return;
    }
    held.add(new Held(machine, event.account(), address, finding(machine, way, event)));
    due = Math.min(due, event.second() + HELD_SECONDS);
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
        List.of(event.trace()));
  }

  private void release(long before, Consumer<Finding> findings) {
    Map<String, Set<String>> together = new HashMap<>();
    for (Held one : held) {
      together
          .computeIfAbsent(one.account() + " " + one.address(), key -> new HashSet<>())
          .add(one.machine());
    }
    due = Long.MAX_VALUE;
    Iterator<Held> waiting = held.iterator();
    while (waiting.hasNext()) {
      Held one = waiting.next();
      long second = one.finding().trigger().time().getEpochSecond();
      if (second > before) {
        due = Math.min(due, second + HELD_SECONDS);
        continue;
      }
      waiting.remove();
      if (together.getOrDefault(one.account() + " " + one.address(), Set.of()).size() < A_COHORT) {
        findings.accept(one.finding());
      } else {
        learn(one);
      }
    }
  }

  private void learn(Held one) {
    @Nullable WayOut way = machines.get(one.machine());
    if (way != null) {
      way.credentialByAddress.put(one.address(), credential(one.finding().trigger().actor()));
    }
    users
        .computeIfAbsent(one.account() + " " + one.address(), key -> new HashSet<>())
        .add(one.machine());
  }
}
