package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a Google call handed out or took away, by the last word of its method. Names are spelled as
 * later records spell them: an account by its mail address, a key by {@code
 * //iam.googleapis.com/projects/…/keys/…}.
 */
final class GcpEffects {
  private static final String KEY_HOST = "//iam.googleapis.com/";
  private static final String ACCOUNTS = "/serviceAccounts/";
  private static final int DEFAULT_TOKEN_SECONDS = 3_600;

  /** Roles that let their member act as the account they are granted on. */
  private static final List<String> IMPERSONATING =
      List.of(
          "iam.serviceAccountTokenCreator",
          "iam.serviceAccountOpenIdTokenCreator",
          "iam.serviceAccountUser",
          "iam.serviceAccountKeyAdmin",
          "iam.serviceAccountAdmin",
          "iam.workloadIdentityUser");

  private GcpEffects() {}

  static Effects of(AuditEntry entry, String action, Outcome outcome) {
    String verb = action.substring(action.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (outcome.status()) {
      // The first record of a long operation alone holds what was asked for.
      case SUCCESS, PENDING ->
          Effects.of(
              issued(entry, action, verb), revoked(entry, verb), ExtractedBytes.of(entry), "");
      case DENIED, FAILURE -> Effects.NONE;
    };
  }

  private static List<Issuance> issued(AuditEntry entry, String action, String verb) {
    return switch (verb) {
      case "generateaccesstoken", "generateidtoken", "signjwt", "signblob" -> token(entry);
      case "createserviceaccountkey", "uploadserviceaccountkey" -> key(entry);
      case "createserviceaccount" -> account(entry);
      case "createkey" ->
          action.contains("apikeys")
              ? one(IssuedKind.API_KEY, answered(entry, "name"), project(entry))
              : List.of();
      case "create" ->
          action.toLowerCase(Locale.ROOT).contains("hmackeys") ? hmacKey(entry) : List.of();
      case "insert" -> action.contains(".instances.") ? instance(entry) : List.of();
      case "setiampolicy" -> bindings(entry);
      default -> List.of();
    };
  }

  private static List<Revocation> revoked(AuditEntry entry, String verb) {
    return switch (verb) {
      case "disableserviceaccountkey" -> key(entry, Effect.DISABLED);
      case "deleteserviceaccountkey" -> key(entry, Effect.DELETED);
      case "enableserviceaccountkey" -> key(entry, Effect.RESTORED);
      case "disableserviceaccount" -> account(entry, Effect.DISABLED);
      case "deleteserviceaccount" -> account(entry, Effect.DELETED);
      case "enableserviceaccount", "undeleteserviceaccount" -> account(entry, Effect.RESTORED);
      default -> List.of();
    };
  }

  private static List<Issuance> token(AuditEntry entry) {
    String account = accountName(entry);
    int seconds = seconds(asked(entry, "lifetime"));
    return account.isEmpty()
        ? List.of()
        : List.of(new Issuance(IssuedKind.ACCESS_TOKEN, "", account, seconds));
  }

  /** {@code 3600s}; tokens last an hour where nothing else was asked for. */
  private static int seconds(String duration) {
    String digits =
        duration.endsWith("s") ? duration.substring(0, duration.length() - 1) : duration;
    boolean number =
        !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
    return number ? Integer.parseInt(digits) : DEFAULT_TOKEN_SECONDS;
  }

  private static List<Issuance> key(AuditEntry entry) {
    return one(
        IssuedKind.SERVICE_ACCOUNT_KEY, keyName(answered(entry, "name")), accountName(entry));
  }

  private static List<Revocation> key(AuditEntry entry, Effect effect) {
    String name = entry.payload().text("resourcename");
    String id = keyName(name.isEmpty() ? asked(entry, "name") : name);
    return id.isEmpty()
        ? List.of()
        : List.of(
            new Revocation(IssuedKind.SERVICE_ACCOUNT_KEY, id, accountName(entry), "", effect));
  }

  private static List<Issuance> account(AuditEntry entry) {
    String address = answered(entry, "email").toLowerCase(Locale.ROOT);
    return one(IssuedKind.IDENTITY, address, address);
  }

  private static List<Revocation> account(AuditEntry entry, Effect effect) {
    String address = accountName(entry);
    return address.isEmpty()
        ? List.of()
        : List.of(new Revocation(IssuedKind.IDENTITY, address, address, "", effect));
  }

  private static List<Issuance> hmacKey(AuditEntry entry) {
    Fields metadata = response(entry).object("metadata");
    String id = metadata.text("accessid");
    String holder = metadata.text("serviceaccountemail");
    return one(
        IssuedKind.API_KEY,
        id.isEmpty() ? answered(entry, "accessid") : id,
        holder.isEmpty() ? asked(entry, "serviceaccountemail") : holder);
  }

  private static List<Issuance> instance(AuditEntry entry) {
    List<Fields> accounts = request(entry).objects("serviceaccounts");
    String account = accounts.isEmpty() ? "" : accounts.getFirst().text("email");
    return one(
        IssuedKind.INSTANCE,
        entry.payload().text("resourcename"),
        account.toLowerCase(Locale.ROOT));
  }

  private static List<Issuance> bindings(AuditEntry entry) {
    List<Issuance> issued = new ArrayList<>();
    Fields data = entry.payload().object("servicedata", "servicedatav1iam");
    Fields delta = (data.isEmpty() ? entry.details() : data).object("policydelta");
    for (Fields binding : delta.objects("bindingdeltas")) {
      String role = binding.text("role");
      if (issued.size() < Effects.MOST && binding.text("action").equals("ADD")) {
        issued.add(binding(entry, role, unprefixed(binding.text("member"))));
      }
    }
    return issued;
  }

  private static Issuance binding(AuditEntry entry, String role, String member) {
    String account = accountName(entry);
    boolean acting = IMPERSONATING.contains(role.replace("roles/", ""));
    return acting && !account.isEmpty()
        ? new Issuance(IssuedKind.TRUST, account, member)
        : new Issuance(IssuedKind.GRANT, role, member);
  }

  private static String unprefixed(String member) {
    int colon = member.indexOf(':');
    return colon > 0 && !member.startsWith("principal")
        ? member.substring(colon + 1).toLowerCase(Locale.ROOT)
        : member;
  }

  /** The mail address of the account a call is about; its unique id where no address is told. */
  private static String accountName(AuditEntry entry) {
    String label = entry.labels().text("emailid");
    if (!label.isEmpty()) {
      return label.toLowerCase(Locale.ROOT);
    }
    String resource = entry.payload().text("resourcename");
    String name = resource.contains(ACCOUNTS) ? resource : asked(entry, "name");
    int at = name.indexOf(ACCOUNTS);
    if (at < 0) {
      return "";
    }
    String rest = name.substring(at + ACCOUNTS.length());
    int slash = rest.indexOf('/');
    return (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
  }

  private static String keyName(String name) {
    if (!name.contains("/keys/")) {
      return "";
    }
    return name.startsWith("//") ? name : KEY_HOST + name;
  }

  private static String project(AuditEntry entry) {
    return entry.labels().text("projectid");
  }

  private static Fields request(AuditEntry entry) {
    return entry.payload().object("request", "requestjson");
  }

  private static Fields response(AuditEntry entry) {
    return entry.payload().object("response", "responsejson");
  }

  private static String asked(AuditEntry entry, String name) {
    return request(entry).text(name);
  }

  private static String answered(AuditEntry entry, String name) {
    return response(entry).text(name);
  }

  private static List<Issuance> one(IssuedKind kind, String id, String holder) {
    return id.isEmpty() ? List.of() : List.of(new Issuance(kind, id, holder));
  }
}
