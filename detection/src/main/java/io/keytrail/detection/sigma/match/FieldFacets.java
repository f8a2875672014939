package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.model.event.LogKind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which part of an event alone decides the value of a field. Normalisation keeps these texts of
 * CloudTrail as they are, so that equal parts mean equal raw fields; two fields are related more
 * loosely and are left to {@link Likely}.
 */
final class FieldFacets {
  private static final Map<String, Facet> CLOUDTRAIL =
      Map.of(
          "eventsource", Facet.SERVICE,
          "useragent", Facet.USER_AGENT,
          "sourceipaddress", Facet.ADDRESS,
          "awsregion", Facet.REGION);

  /**
   * Parts of {@code userIdentity} that make up who acted. The normaliser gives each distinct {@code
   * userIdentity} an actor of its own, so that one instance always stands for the same of these.
   */
  private static final Set<String> IDENTITY =
      Set.of(
          "useridentity.type",
          "useridentity.arn",
          "useridentity.username",
          "useridentity.accountid",
          "useridentity.accesskeyid",
          "useridentity.principalid",
          "useridentity.invokedby",
          "useridentity.sessioncontext.sessionissuer.type",
          "useridentity.sessioncontext.sessionissuer.arn",
          "useridentity.sessioncontext.sessionissuer.username",
          "useridentity.sessioncontext.sessionissuer.accountid");

  private FieldFacets() {}

  static Facet facetOf(FieldExpression field, LogKind log) {
    return switch (field) {
      case FieldExpression.VirtualField virtual -> virtual.property().facet();
      case FieldExpression.RecordField raw ->
          log == LogKind.CLOUDTRAIL ? ofCloudTrail(raw.name()) : ofOthers(raw.name(), log);
    };
  }

  private static Facet ofOthers(String field, LogKind log) {
    return CallFields.of(log).decided().contains(field.toLowerCase(Locale.ROOT))
        ? Facet.CALL_FIELDS
        : Facet.NONE;
  }

  private static Facet ofCloudTrail(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return IDENTITY.contains(name) ? Facet.ACTOR : CLOUDTRAIL.getOrDefault(name, Facet.NONE);
  }

  /**
   * Whether the field is the name of the call, of which the event may have a form without the API
   * version.
   */
  static boolean isCallName(FieldExpression field, LogKind log) {
    return log == LogKind.CLOUDTRAIL
        && field instanceof FieldExpression.RecordField
        && field.name().equalsIgnoreCase("eventName");
  }

  /** Whether the field is there on failures only. */
  static boolean isErrorCode(FieldExpression field, LogKind log) {
    return log == LogKind.CLOUDTRAIL
        && field instanceof FieldExpression.RecordField
        && field.name().equalsIgnoreCase("errorCode");
  }
}
