package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Outcome;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an error code says: refused for lack of permission, or failed for another reason. */
final class Outcomes {
  private static final int MOST = 4096;

  /** Codes of refusal; AWS services do not agree on one. Compared in lower case. */
  private static final String[] DENIALS = {
    "accessdenied",
    "unauthorized",
    "notauthorized",
    "forbidden",
    "authfailure",
    "authorizationerror",
    "missingauthenticationtoken",
    "incompletesignature",
    "invalidclienttokenid",
    "unrecognizedclient",
    "signaturedoesnotmatch",
    "optinrequired",
    "vpceaccessdenied"
  };

  private final Map<String, Outcome> byCode = new HashMap<>();

  Outcome of(String errorCode) {
    Outcome known = byCode.get(errorCode);
    if (known != null) {
      return known;
    }
    if (byCode.size() >= MOST) {
      byCode.clear();
    }
    Outcome outcome = judge(errorCode);
    byCode.put(errorCode, outcome);
    return outcome;
  }

  private static Outcome judge(String errorCode) {
    String lower = errorCode.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.equals("success")) {
      return Outcome.SUCCESS;
    }
    for (String denial : DENIALS) {
      if (lower.contains(denial)) {
        return new Outcome(Outcome.Status.DENIED, errorCode);
      }
    }
    return new Outcome(Outcome.Status.FAILURE, errorCode);
  }
}
