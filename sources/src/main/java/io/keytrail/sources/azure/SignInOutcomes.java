package io.keytrail.sources.azure;

import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.sources.fields.Fields;
import java.util.Locale;
import java.util.Set;

/**
 * What came of a sign-in, by its error code ("Microsoft Entra authentication and authorization
 * error codes"). Access blocked by a policy or a missing assignment is a denial: the secret was
 * right. Everything else but 0 is a failure under its code, prompts for a second factor, consent or
 * "stay signed in" included; rules tell them from wrong passwords by that code.
 */
final class SignInOutcomes {
  private static final Set<String> DENIED =
      Set.of(
          "50005", // platform not supported through Conditional Access
          "50105", // not assigned to a role of the application
          "50131", // Conditional Access failed
          "53000", // device not compliant
          "53001", // device not domain joined
          "53002", // application not approved
          "53003", // blocked by Conditional Access
          "53004", // registration of a second factor blocked due to risk
          "53009", // application not protected by Intune policies
          "53010", // registration blocked by location or device
          "53011", // user blocked due to risk in the home tenant
          "500021", // tenant restriction
          "500022", // tenant restriction
          "500212", // outbound access policy
          "500213", // inbound access policy
          "530031", // blocked by an access policy
          "530032", // blocked by a security policy
          "530034", // delegated administrator blocked
          "530035"); // blocked by security defaults

  private SignInOutcomes() {}

  /** The error code as text; empty where the record has none. */
  static String code(Fields top, Fields body) {
    return AzureIdentities.firstOf(
        body.object("status").text("errorcode"),
        top.text("resulttype"),
        body.text("resulttype", "signinerrorcode", "errorcode"));
  }

  static Outcome of(String code, Fields top, Fields body) {
    if (code.equals("0") || code.equalsIgnoreCase("success")) {
      return Outcome.SUCCESS;
    }
    if (!code.isEmpty()) {
      return new Outcome(DENIED.contains(code) ? Status.DENIED : Status.FAILURE, code);
    }
    String word = AzureIdentities.firstOf(body.text("status"), top.text("resultsignature"));
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.startsWith("fail") || lower.startsWith("interrupt")
        ? new Outcome(Status.FAILURE, word)
        : Outcome.SUCCESS;
  }
}
