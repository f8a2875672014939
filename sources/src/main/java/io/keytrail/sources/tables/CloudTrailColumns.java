package io.keytrail.sources.tables;

import io.keytrail.model.json.JsonSlice;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The spellings that tables give CloudTrail's members: all lower case (Athena), with underscores,
 * or as titles (the console's event history download). {@code userIdentity} comes as a printed row
 * ({@code {type=IAMUser, arn=…}}), as JSON with lower-case names, or spread over columns.
 */
public final class CloudTrailColumns {
  private static final Map<String, String> SPELLED = new HashMap<>();

  /** Columns that belong into userIdentity, by their folded name. */
  private static final Map<String, String> IDENTITY = new HashMap<>();

  static {
    for (String name :
        new String[] {
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "requestID",
          "eventID",
          "readOnly",
          "resources",
          "eventType",
          "apiVersion",
          "recipientAccountId",
          "serviceEventDetails",
          "sharedEventID",
          "vpcEndpointId",
          "vpcEndpointAccountId",
          "eventCategory",
          "managementEvent",
          "sessionCredentialFromConsole",
          "edgeDeviceDetails",
          "tlsDetails",
          "addendum",
          "insightDetails",
          "principalId",
          "accountId",
          "invokedBy",
          "accessKeyId",
          "userName",
          "sessionContext",
          "attributes",
          "creationDate",
          "mfaAuthenticated",
          "sessionIssuer",
          "webIdFederationData",
          "federatedProvider",
          "ec2RoleDelivery",
          "sourceIdentity",
          "identityProvider",
          "credentialId",
          "onBehalfOf",
          "userId",
          "identityStoreArn",
          "tlsVersion",
          "cipherSuite",
          "clientProvidedHostHeader"
        }) {
      SPELLED.put(fold(name), name);
    }
    IDENTITY.put("username", "userName");
    IDENTITY.put("awsaccesskey", "accessKeyId");
    IDENTITY.put("awsaccesskeyid", "accessKeyId");
    IDENTITY.put("accesskeyid", "accessKeyId");
    IDENTITY.put("principalid", "principalId");
    IDENTITY.put("useridentityarn", "arn");
    IDENTITY.put("useridentitytype", "type");
    IDENTITY.put("useridentityprincipalid", "principalId");
    IDENTITY.put("useridentityaccountid", "accountId");
    IDENTITY.put("useridentityaccesskeyid", "accessKeyId");
    IDENTITY.put("useridentityusername", "userName");
    IDENTITY.put("useridentityinvokedby", "invokedBy");
  }

  private CloudTrailColumns() {}

  /** Whether a table with these columns, or an object with these members, holds such rows. */
  public static boolean isRow(Collection<String> names) {
    boolean source = false;
    boolean named = false;
    for (String name : names) {
      String folded = fold(name);
      source |= folded.equals("eventsource");
      named |= folded.equals("eventname");
    }
    return source && named;
  }

  /** A row under construction: its columns, and the identity that some of them make up. */
  public static final class Row {
    private final RowObject columns = new RowObject();
    private final RowObject identity = new RowObject();
    private boolean identified;
    private boolean spread;

    public Row() {}

    /** Adds a column under the name CloudTrail gives it. */
    public void add(String column, String cell) {
      if (cell.isEmpty() || cell.equals("null")) {
        return;
      }
      String folded = fold(column);
      if (folded.equals("useridentity")) {
        identified = true;
        columns.raw("userIdentity", PrintedRow.toJson(cell, CloudTrailColumns::spelled));
      } else if (IDENTITY.containsKey(folded)) {
        spread = true;
        identity.text(IDENTITY.getOrDefault(folded, column), cell);
      } else {
        addOther(spelled(column), cell);
      }
    }

    private void addOther(String name, String cell) {
      if (cell.startsWith("{") || cell.startsWith("[")) {
        columns.raw(name, PrintedRow.toJson(cell, inner -> inner));
      } else {
        columns.text(name, cell);
      }
    }

    public JsonSlice slice() {
      if (spread && !identified) {
        columns.json("userIdentity", identity.slice());
      }
      return columns.slice();
    }
  }

  private static String spelled(String name) {
    return SPELLED.getOrDefault(fold(name), name);
  }

  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
