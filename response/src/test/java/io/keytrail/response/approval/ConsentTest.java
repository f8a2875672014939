package io.keytrail.response.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Severity;
import io.keytrail.response.Steps;
import io.keytrail.response.approval.Approvers.Question;
import io.keytrail.response.approval.Approvers.Verdict;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.signing.SigningKey;
import io.keytrail.response.signing.VerifyingKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Map<String, SigningKey.Made> KEYS = new LinkedHashMap<>();

  static {
    Stream.of("mira", "noor", "owner").forEach(name -> KEYS.put(name, SigningKey.make(RANDOM)));
  }

  private final Approvers approvers =
      new Approvers(
          List.of(approver("mira"), approver("noor"), approver("owner", Steps.ACCOUNT)), List.of());

  private static Approver approver(String name, String... owns) {
    return new Approver(name, made(name).publicKey(), Set.of(owns));
  }

  private static SigningKey.Made made(String name) {
    SigningKey.Made made = KEYS.get(name);
    if (made == null) {
      throw new AssertionError(name);
    }
    return made;
  }

  @Test
  void on_finalStep_needsTwoAndTheOwner() {
    assertThat(on(Approval.L3, consent("mira"), consent("noor")))
        .isInstanceOf(Verdict.Missing.class);
    assertThat(on(Approval.L3, consent("mira"), consent("owner")))
        .isInstanceOf(Verdict.Missing.class);
    assertThat(on(Approval.L3, consent("mira"), consent("noor"), consent("owner")))
        .isEqualTo(new Verdict.Granted(List.of("by mira", "by noor", "by owner")));
  }

  @Test
  void on_twoOfOnePerson_isOne() {
    assertThat(on(Approval.L2, consent("mira"), consent("mira")))
        .isInstanceOf(Verdict.Missing.class);
  }

  @Test
  void on_anyLineOfTheConsentChanged_isNoConsent() {
    SignedConsent good = consent("noor");
    Consent c = good.consent();
    assertThat(on(Approval.L1, good)).isInstanceOf(Verdict.Granted.class);
    Stream.of(
            new Consent(
                "INC-1",
                "plan",
                Purpose.CONTAIN,
                c.steps(),
                "mira",
                "",
                c.at(),
                c.expires(),
                c.nonce()),
            new Consent(
                "INC-1",
                "plan",
                Purpose.CONTAIN,
                c.steps(),
                "noor",
                "more",
                c.at(),
                c.expires(),
                c.nonce()),
            new Consent(
                "INC-1",
                "plan",
                Purpose.CONTAIN,
                c.steps(),
                "noor",
                "",
                c.at(),
                c.expires().plusSeconds(1),
                c.nonce()),
            new Consent(
                "INC-1",
                "plan",
                Purpose.CONTAIN,
                c.steps(),
                "noor",
                "",
                c.at(),
                c.expires(),
                "other"))
        .forEach(changed ->
            assertThat(on(Approval.L1, new SignedConsent(changed, good.signature())))
                .isInstanceOf(Verdict.Missing.class));
  }

  @Test
  void text_valuesWithBreaks_cannotPassForOtherLines() {
    Consent consent =
        new Consent(
            "INC-1",
            "plan",
            Purpose.CONTAIN,
            Map.of(),
            "noor",
            "fine\nstep 0123456789ab state",
            Steps.MADE,
            Steps.MADE,
            "n");

    assertThat(consent.text().lines()).noneMatch(line -> line.startsWith("step "));
  }

  @Test
  void key_written_isReadAgainAndSignsTheSame() {
    SigningKey.Made made = made("noor");
    String signature = SigningKey.ofPem(made.privatePem()).sign("text");

    assertThat(VerifyingKey.of(made.publicKey().base64()).signed("text", signature)).isTrue();
    assertThat(made.publicKey().signed("other text", signature)).isFalse();
    assertThat(made.publicKey().signed("text", "no base64!")).isFalse();
  }

  private static SignedConsent consent(String name) {
    return SignedConsent.by(
        SigningKey.ofPem(made(name).privatePem()),
        new Consent(
            "INC-1",
            "plan",
            Purpose.CONTAIN,
            Map.of(step(Approval.L1).id(), "state"),
            name,
            "",
            Steps.MADE,
            Steps.MADE.plusSeconds(60),
            "by " + name));
  }

  private static PlanStep step(Approval level) {
    return Steps.step(Phase.DENY, Steps.USER, "ann", level, Duration.ZERO);
  }

  private Verdict on(Approval level, SignedConsent... given) {
    return approvers.on(
        new Question(
            "INC-1",
            Severity.S2,
            "plan",
            step(level),
            Purpose.CONTAIN,
            "somebody",
            "state",
            Steps.MADE.plusSeconds(1)),
        List.of(given));
  }
}
