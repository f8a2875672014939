package io.keytrail.sources.cloudtrail;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.SharedTexts;
import java.util.Arrays;

/** The members of {@code userIdentity} that are read; absent ones are empty. */
record Identity(
    String type,
    String principalId,
    String arn,
    String accountId,
    String invokedBy,
    String accessKeyId,
    String userName,
    String identityProvider,
    String sourceIdentity,
    String onBehalfOfUser,
    boolean inSession,
    String issuerArn,
    String multiFactor,
    String federatedProvider,
    String roleDelivery) {

  /** Reads them in one pass for each of the objects involved. One thread. */
  static final class Reader {
    private static final JsonNames NAMES =
        JsonNames.of(
            "type",
            "principalId",
            "arn",
            "accountId",
            "invokedBy",
            "accessKeyId",
            "userName",
            "identityProvider",
            "sourceIdentity",
            "onBehalfOf",
            "sessionContext");
    private static final JsonNames CONTEXT =
        JsonNames.of(
            "sessionIssuer",
            "attributes",
            "webIdFederationData",
            "ec2RoleDelivery",
            "sourceIdentity");

    private final JsonMembers members = new JsonMembers();
    private final JsonMembers context = new JsonMembers();
    private final int[] places = new int[NAMES.size()];
    private final int[] inContext = new int[CONTEXT.size()];
    private final SharedTexts texts = new SharedTexts(8_192);

    Identity read(byte[] buffer, int start, int end) {
      members.read(buffer, start, end);
      NAMES.locate(members, places);
      int session = places[10];
      boolean inSession = session >= 0 && buffer[members.valueStart(session)] == '{';
      Arrays.fill(inContext, -1);
      if (inSession) {
        context.read(buffer, members.valueStart(session), members.valueEnd(session));
        CONTEXT.locate(context, inContext);
      }
      String identified = text(8);
      return new Identity(
          text(0),
          text(1),
          text(2),
          text(3),
          text(4),
          text(5),
          text(6),
          text(7),
          identified.isEmpty() ? contextText(4) : identified,
          inside(members, places[9], "userId"),
          inSession,
          inside(context, inContext[0], "arn"),
          inside(context, inContext[1], "mfaAuthenticated"),
          inside(context, inContext[2], "federatedProvider"),
          contextText(3));
    }

    private String text(int name) {
      return text(members, places[name]);
    }

    private String contextText(int name) {
      return text(context, inContext[name]);
    }

    private String text(JsonMembers in, int place) {
      return place < 0 ? "" : texts.of(in.buffer(), in.valueStart(place), in.valueEnd(place));
    }

    private String inside(JsonMembers in, int place, String name) {
      JsonSlice value = place < 0 ? null : in.value(place).get(name);
      return value == null ? "" : texts.of(value.buffer(), value.start(), value.end());
    }
  }
}
