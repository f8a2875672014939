package io.keytrail.response.approval;

import io.keytrail.model.finding.Severity;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.PlanStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may agree, and whether those who did suffice for a step. Immutable.
 *
 * @param orders standing orders, whoever signed them
 */
public record Approvers(List<Approver> all, List<StandingOrder> orders) {
  /** When nobody may. */
  public static final Approvers NONE = new Approvers(List.of(), List.of());

  public Approvers {
    all = List.copyOf(all);
    orders = List.copyOf(orders);
  }

  /** The approver of that name. */
  public Optional<Approver> named(String name) {
    return all.stream().filter(approver -> approver.name().equals(name)).findFirst();
  }

  /** Whether it bears the signature of the approver it names. */
  public boolean signed(SignedConsent consent) {
    return named(consent.consent().approver())
        .filter(it -> it.key().signed(consent.consent().text(), consent.signature()))
        .isPresent();
  }

  /**
   * Decides on a step.
   *
   * @param question what is asked for
   * @param given every consent that was ever given in the run, used ones taken out
   */
  public Verdict on(Question question, List<SignedConsent> given) {
    Approval level = question.step().approval();
    if (level == Approval.L0) {
      return new Verdict.Granted(List.of());
    }
    Map<String, SignedConsent> valid = new LinkedHashMap<>();
    boolean drifted = false;
    boolean expired = false;
    for (SignedConsent one : given) {
      Consent consent = one.consent();
      String state = consent.steps().get(question.step().id());
      if (state == null
          || !asks(question, consent)
          || excluded(question, consent)
          || !signed(one)) {
        continue;
      }
      if (!question.now().isBefore(consent.expires())) {
        expired = true;
      } else if (!state.equals(question.state())) {
        drifted = true;
      } else {
        valid.putIfAbsent(consent.approver(), one);
      }
    }
    if (suffices(question, List.copyOf(valid.keySet()))) {
      return new Verdict.Granted(
          valid.values().stream().map(one -> one.consent().nonce()).toList());
    }
    Optional<StandingOrder> order = order(question);
    if (order.isPresent()) {
      return new Verdict.Granted(List.of("standing order " + order.get().name()));
    }
    return new Verdict.Missing(missing(question, valid.size(), drifted, expired));
  }

  private static boolean asks(Question question, Consent consent) {
    return consent.incident().equals(question.incident())
        && consent.plan().equals(question.plan())
        && consent.purpose() == question.purpose();
  }

  /** Where two have to agree, whoever asked is neither of them. */
  private static boolean excluded(Question question, Consent consent) {
    return question.step().approval() != Approval.L1
        && consent.approver().equals(question.requester());
  }

  private boolean suffices(Question question, List<String> names) {
    return switch (question.step().approval()) {
      case L0 -> true;
      case L1 -> !names.isEmpty();
      case L2 -> names.size() >= 2;
      case L3 ->
          names.size() >= 3
              && names.stream()
                  .flatMap(name -> named(name).stream())
                  .anyMatch(it -> it.owns().contains(question.step().aim().account()));
    };
  }

  private Optional<StandingOrder> order(Question question) {
    if (question.severity() != Severity.S0
        || question.purpose() != Purpose.CONTAIN
        || question.step().approval() != Approval.L1) {
      return Optional.empty();
    }
    return orders.stream()
        .filter(order -> question.now().isBefore(order.expires()))
        .filter(order ->
            named(order.approver())
                .filter(it -> it.key().signed(order.text(), order.signature()))
                .isPresent())
        .findFirst();
  }

  private static String missing(Question question, int valid, boolean drifted, boolean expired) {
    List<String> why = new ArrayList<>();
    why.add("%s: %s".formatted(question.step().approval(), question.step().approval().meaning()));
    if (valid > 0) {
      why.add(valid + " did");
    }
    if (drifted) {
      why.add("a consent is void, because its target has changed to: " + question.state());
    }
    if (expired) {
      why.add("a consent has run out");
    }
    return String.join("; ", why);
  }

  /**
   * What is asked for.
   *
   * @param plan SHA-256 of the plan
   * @param state that the step's target is in now
   */
  public record Question(
      String incident,
      Severity severity,
      String plan,
      PlanStep step,
      Purpose purpose,
      String requester,
      String state,
      Instant now) {}

  /** Whether it may be done. */
  public sealed interface Verdict {
    /**
     * It may.
     *
     * @param by the consents that allow it, which are used up by it
     */
    record Granted(List<String> by) implements Verdict {}

    /**
     * It may not yet.
     *
     * @param why in a sentence
     */
    record Missing(String why) implements Verdict {}
  }
}
