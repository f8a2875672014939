package io.keytrail.detection.guidance;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to do, in order: preserve, cut off, sweep what was made, verify. Lines for a provider's own
 * command-line client are given where they are unambiguous; identifiers of credentials stand masked
 * in them, and names that a shell could misread are left as a placeholder, because they come from
 * the log.
 */
public final class NextSteps {
  private static final int MOST_CREATED = 10;
  private static final int LONGEST_NAME = 128;

  private NextSteps() {}

  /**
   * The steps for a subject.
   *
   * @param owner who answers for it, as the operator says; or empty
   * @param evidence what it did that is evidence, in event-time order
   * @param context what else it did, in event-time order
   */
  public static List<String> of(
      Severity severity,
      Subject subject,
      String owner,
      List<EventTrace> evidence,
      List<EventTrace> context) {
    List<String> steps = new ArrayList<>();
    if (!evidence.isEmpty() && evidence.stream().allMatch(event -> event.log().isMeter())) {
      return measured(subject, owner);
    }
    if (!severity.paging()) {
      steps.add(
          "Ask "
              + (owner.isEmpty() ? "the owner of " + subject.name() : owner)
              + " whether these calls were theirs; the steps below are for the answer no.");
    }
    steps.add(
        "Preserve first: copy these log files unchanged, and export the provider's log of the days"
            + " around them, before anything is changed.");
    if (severity.paging() && !owner.isEmpty()) {
      steps.add("Tell " + owner + " that " + subject.name() + " is about to be cut off.");
    }
    switch (subject.principal().provider()) {
      case AWS -> AwsSteps.add(steps, subject);
      case GCP -> GcpSteps.add(steps, subject);
      case AZURE -> AzureSteps.add(steps, subject);
      case GITHUB -> GithubSteps.add(steps, subject);
    }
    Set<String> created = created(evidence, context);
    if (!created.isEmpty()) {
      steps.add("Treat what it made in the same way: " + String.join("; ", created) + ".");
    }
    steps.add(
        "Verify: watch the log for at least 30 minutes; refused calls of it are proof, a successful"
            + " one means that something was missed.");
    return steps;
  }

  /** Nobody is known who did it: there is a thing to ask about, and nobody to cut off yet. */
  private static List<String> measured(Subject subject, String owner) {
    return List.of(
        "Ask %s whether this was expected."
            .formatted(owner.isEmpty() ? "the owner of " + subject.name() : owner),
        "Find out who made or runs %s: hunt again with the activity logs of its account from the"
                .formatted(subject.name())
            + " days before, and what was measured is said of them.",
        "If nobody answers for it, preserve it before it is stopped: a snapshot of a machine's"
            + " volumes, a copy of these logs.");
  }

  private static Set<String> created(List<EventTrace> evidence, List<EventTrace> context) {
    Set<String> created = new LinkedHashSet<>();
    for (List<EventTrace> events : List.of(evidence, context)) {
      for (EventTrace event : events) {
        if (created.size() < MOST_CREATED && makesAccess(event)) {
          created.add(event.action() + " " + shortened(made(event)));
        }
      }
    }
    return created;
  }

  /** Calls that leave behind something that acts: a credential, an identity or a machine. */
  private static boolean makesAccess(EventTrace event) {
    if (!event.outcome().succeeded() || event.targets().isEmpty()) {
      return false;
    }
    return switch (event.action()) {
      case "CreateAccessKey",
          "CreateUser",
          "CreateRole",
          "CreateLoginProfile",
          "CreateServiceSpecificCredential",
          "CreateSAMLProvider",
          "CreateOpenIDConnectProvider",
          "RunInstances" ->
          true;
      default ->
          event.action().endsWith("CreateServiceAccountKey")
              || event.action().endsWith("CreateServiceAccount")
              || event.action().startsWith("Add service principal")
              || event.action().startsWith("Add user")
              || event.action().startsWith("Add application");
    };
  }

  /** What was made, or whom it was made for; a key by its masked id. */
  private static String made(EventTrace event) {
    ResourceRef last = event.targets().getLast();
    return last.type().equals("access-key")
        ? new Credential(CredentialKind.AWS_ACCESS_KEY, last.name()).masked()
        : Subject.lastSegment(event.targets().getFirst().name());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** The name if it is safe on every shell's command line, else the placeholder. */
  static String shellSafe(String name, String placeholder) {
    boolean safe = !name.isEmpty() && name.length() <= LONGEST_NAME && name.charAt(0) != '-';
    for (int i = 0; safe && i < name.length(); i++) {
      char c = name.charAt(i);
      safe =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "+=,.@_-/:".indexOf(c) >= 0;
    }
    return safe ? name : placeholder;
  }
}
