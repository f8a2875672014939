package io.keytrail.sources.findings;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.EmbeddedJson;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who called from where, by a finding of Security Command Center: {@code access}, and where that
 * tells nobody the {@code sourceProperties.properties} of Event Threat Detection, which name the
 * caller directly or below one member called after the detector.
 *
 * @param authentication has the members of an audit record's authentication information, or none
 * @param name the caller's mail address, where {@code authentication} has nothing; or empty
 * @param address of the caller, else the first hostile one the finding indicates; or empty
 * @param userAgent or empty
 */
record FindingCaller(Fields authentication, String name, String address, String userAgent) {
  static FindingCaller of(Fields finding) {
    Fields access = finding.object("access");
    Fields source = finding.object("sourceproperties");
    Fields told = caller(source.find("properties"));
    boolean known = access.has("principalemail", "principalsubject", "serviceaccountkeyname");
    String address = access.text("callerip");
    if (address.isEmpty()) {
      address = told.text("callerip", "callersourceip");
    }
    String agent = access.text("useragent");
    return new FindingCaller(
        known ? access : Fields.NONE,
        told.text("principalemail", "useremail"),
        address.isEmpty() ? indicated(finding, source) : address,
        agent.isEmpty() ? told.text("rawuseragent", "calleruseragent") : agent);
  }

  private static Fields caller(@Nullable JsonSlice properties) {
    Fields direct = Fields.of(properties);
    JsonSlice object = properties == null ? null : EmbeddedJson.unwrap(properties);
    if (object == null || namesCaller(direct)) {
      return direct;
    }
    Fields[] found = {Fields.NONE};
    object.members((member, value) -> {
      Fields inner = Fields.of(value);
      if (found[0].isEmpty() && namesCaller(inner)) {
        found[0] = inner;
      }
    });
    return found[0];
  }

  private static boolean namesCaller(Fields properties) {
    return properties.has("principalemail", "useremail");
  }

  private static String indicated(Fields finding, Fields source) {
    List<JsonSlice> addresses = finding.object("indicator").list("ipaddresses");
    if (addresses.isEmpty()) {
      addresses = source.object("properties").list("ips");
    }
    return addresses.isEmpty() ? "" : addresses.getFirst().text();
  }
}
