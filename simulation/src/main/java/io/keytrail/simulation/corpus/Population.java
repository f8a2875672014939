package io.keytrail.simulation.corpus;

import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Laptop;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.corpus.Inhabitant.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The principals of one account: eighty, of which services make most of the records. */
final class Population {
  private static final String SDK =
      "aws-sdk-java/2.33.4 ua/2.1 os/Linux#6.1.147-172.266.amzn2023.x86_64 lang/java#21.0.8"
          + " md/OpenJDK_64-Bit_Server_VM#21.0.8_9-LTS md/vendor#Amazon.com_Inc. md/en_US m/D,N";
  private static final List<String> SERVICES =
      List.of(
          "ec2.amazonaws.com",
          "lambda.amazonaws.com",
          "ecs-tasks.amazonaws.com",
          "s3.amazonaws.com",
          "logs.amazonaws.com",
          "cloudtrail.amazonaws.com",
          "sns.amazonaws.com",
          "states.amazonaws.com");
  private static final List<String> LINKED =
      List.of(
          "config",
          "autoscaling",
          "trustedadvisor",
          "elasticloadbalancing",
          "ecs",
          "backup",
          "resource-explorer-2",
          "securityhub");
  private static final List<String> PLATFORM_HABITS =
      List.of(
          "corpus-workload",
          "cluster-nodes",
          "corpus-workload",
          "monitoring-vendor",
          "corpus-linked");
  private static final List<String> HUMAN_HABITS =
      List.of("console", "administration", "audit", "data", "command-line", "terraform-plan");

  private static final List<Laptop> LAPTOPS = List.of(Laptop.values());
  private static final int PLATFORM_ROLES = 42;
  private static final int PEOPLE = 16;
  private static final int USERS = 6;

  private final Map<Kind, List<Inhabitant>> byKind = new EnumMap<>(Kind.class);

  static Population of(String account, long seed) {
    Population population = new Population();
    for (Kind kind : Kind.values()) {
      population.byKind.put(kind, new ArrayList<>());
    }
    population.addServices(account, seed);
    population.addRoles(account, seed);
    population.addPeople(account, seed);
    return population;
  }

  List<Inhabitant> ofKind(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Somebody; within a kind a few do most of the work. */
  Inhabitant draw(Dice dice) {
    double left = dice.unit();
    Kind drawn = Kind.USER;
    for (Kind kind : Kind.values()) {
      left -= kind.share();
      if (left < 0) {
        drawn = kind;
        break;
      }
    }
    List<Inhabitant> candidates = ofKind(drawn);
    double skewed = dice.unit() * dice.unit();
    return candidates.get((int) (skewed * candidates.size()));
  }

  private void addServices(String account, long seed) {
    for (int i = 0; i < SERVICES.size(); i++) {
      add(seed, Kind.SERVICE, Role.of(account, "none"), "none", SERVICES.get(i), i, "services");
    }
    for (int i = 0; i < LINKED.size(); i++) {
      String host = LINKED.get(i) + ".amazonaws.com";
      Role role = Role.linked(account, "AWSServiceRoleFor" + LINKED.get(i), host);
      add(seed, Kind.LINKED_ROLE, role, LINKED.get(i) + "-service", host, i, "corpus-linked");
    }
  }

  private void addRoles(String account, long seed) {
    for (int i = 0; i < PLATFORM_ROLES; i++) {
      String session =
          i % 2 == 0
              ? "i-0" + Dice.of(seed, account, i).letters("0123456789abcdef", 16)
              : "worker-" + i;
      Role role = new Role(account, "/service-role/", "workload-" + i + "-execution-role");
      add(seed, Kind.PLATFORM_ROLE, role, session, "", i, PLATFORM_HABITS.get(i % 5));
    }
  }

  private void addPeople(String account, long seed) {
    for (int i = 0; i < PEOPLE; i++) {
      Role role =
          new Role(
              account,
              "/aws-reserved/sso.amazonaws.com/eu-west-1/",
              "AWSReservedSSO_Team" + i % 4 + "_" + "3d1f5a7c9e2b4860");
      String session = "person" + i + "@larkfield.example";
      add(seed, Kind.PERSON, role, session, "", i * 3, HUMAN_HABITS.get(i % 6));
    }
    for (int i = 0; i < USERS; i++) {
      add(seed, Kind.USER, Role.of(account, "none"), "tool-" + i, "", i * 5, "developer-key");
    }
  }

  private void add(
      long seed, Kind kind, Role role, String session, String host, int house, String habit) {
    String network =
        switch (kind) {
          case SERVICE, LINKED_ROLE, PLATFORM_ROLE -> "Cloud egress eu-west-1";
          case PERSON -> "Domstad Glasvezel";
          case USER -> "Larkfield office Utrecht";
        };
    String agent =
        kind == Kind.PLATFORM_ROLE
            ? SDK
            : LAPTOPS.get(house % LAPTOPS.size()).cli("multiple.calls");
    byKind
        .computeIfAbsent(kind, key -> new ArrayList<>())
        .add(
            new Inhabitant(
                seed,
                kind,
                role,
                session,
                host,
                Networks.named(network),
                house,
                agent,
                Repertoire.named(habit)));
  }
}
