package io.keytrail.verification.recorded;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.json.JsonSlice;
import java.util.List;
import java.util.stream.Stream;

/** What a raw record itself says of who called and from where, read without the normalisers. */
final class Said {
  private static final List<String[]> ADDRESSES =
      List.of(
          path("sourceIPAddress"),
          path("protoPayload", "requestMetadata", "callerIp"),
          path("callerIpAddress"),
          path("properties", "ipAddress"));

  private static final List<String[]> PRINCIPALS =
      List.of(
          path("userIdentity", "arn"),
          path("userIdentity", "userName"),
          path("userIdentity", "invokedBy"),
          path("userIdentity", "accountId"),
          path("protoPayload", "authenticationInfo", "principalEmail"),
          path("protoPayload", "authenticationInfo", "principalSubject"),
          path("properties", "userPrincipalName"),
          path("properties", "servicePrincipalName"),
          path("properties", "initiatedBy", "user", "userPrincipalName"),
          path("properties", "initiatedBy", "app", "displayName"),
          path("caller"));

  private Said() {}

  /** Whether the record names a caller or an address that the event lacks. */
  static Stream<String> lostIn(ActivityEvent event) {
    boolean address = event.origin().address().isEmpty() && says(event, ADDRESSES);
    boolean principal = event.actor().principal().name().isEmpty() && says(event, PRINCIPALS);
    return Stream.of(address ? "address" : "", principal ? "principal" : "")
        .filter(lost -> !lost.isEmpty());
  }

  private static boolean says(ActivityEvent event, List<String[]> paths) {
    JsonSlice record = event.record().document();
    return paths.stream().anyMatch(path -> !record.textAt(path).isBlank());
  }

  private static String[] path(String... names) {
    return names;
  }
}
