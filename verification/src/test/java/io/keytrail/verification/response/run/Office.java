package io.keytrail.verification.response.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.response.approval.Approver;
import io.keytrail.response.approval.Approvers;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.StandingOrder;
import io.keytrail.response.journal.Journal;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.rail.Rails;
import io.keytrail.response.run.Desk;
import io.keytrail.response.run.Responder;
import io.keytrail.response.signing.SigningKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People, their keys, a clock that they set, and what lies before them. */
final class Office {
  private static final Map<String, SigningKey.Made> KEYS = new LinkedHashMap<>();

  static {
    for (String name : List.of("mira", "noor", "owner", "stranger")) {
      KEYS.put(name, SigningKey.make(new SecureRandom()));
    }
  }

  final ModelCloud cloud = new ModelCloud();
  final List<Recorded> told = new ArrayList<>();
  final List<String> kept = new ArrayList<>();
  final Set<String> gone = new java.util.HashSet<>();
  Instant now = Plans.MADE;
  List<StandingOrder> orders = List.of();
  Rails.Setup rails = Rails.Setup.USUAL;

  Office() {
    cloud.values.put("user", "free");
    cloud.values.put("key", "on");
    cloud.values.put("machine", "runs");
  }

  static SigningKey key(String name) {
    return SigningKey.ofPem(made(name).privatePem());
  }

  private static SigningKey.Made made(String name) {
    SigningKey.Made made = KEYS.get(name);
    if (made == null) {
      throw new AssertionError(name);
    }
    return made;
  }

  static Approver approver(String name, String... owns) {
    return new Approver(name, made(name).publicKey(), Set.of(owns));
  }

  Responder responder(Journal journal, String who) {
    return new Responder(
        new Desk(
            journal,
            cloud,
            (run, step, output, at) -> {
              kept.add(step.id());
              return "kept";
            },
            new Approvers(
                List.of(approver("mira"), approver("noor"), approver("owner", "1")), orders),
            rails,
            clock(),
            this::pass,
            who,
            gone::contains,
            told::add));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Looks, and lets these people agree to these steps. */
  void agree(Responder responder, Purpose purpose, List<PlanStep> steps, String... people) {
    responder.rehearse(run(responder));
    Run run = run(responder);
    for (String name : people) {
      String nonce = name + told.size();
      assertThat(
              responder.agree(
                  run, steps, purpose, approver(name), key(name), "for the test", nonce))
          .isPresent();
    }
  }

  static Run run(Responder responder) {
    return responder.run(Plans.INCIDENT).orElseThrow();
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
