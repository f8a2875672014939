package io.keytrail.sources.github;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.sources.fields.Interner;
import io.keytrail.sources.fields.TextPool;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acted and with what. A user's login is its name, whatever organisation it acts in; the token
 * is known by its hash, which is also how GitHub's own search finds it. Not thread-safe.
 */
final class AuditIdentities {
  private static final String BOT = "[bot]";

  /** Applications by which GitHub itself acts. */
  private static final Set<String> OWN =
      Set.of(
          "copilot[bot]",
          "dependabot[bot]",
          "github-actions[bot]",
          "github-advanced-security[bot]",
          "github-merge-queue[bot]",
          "github-pages[bot]",
          "secret-scanning[bot]",
          "web-flow");

  private final Interner<Actor> actors = new Interner<>();
  private final TextPool texts = new TextPool();

  String shared(String text) {
    return texts.shared(text);
  }

  Actor actor(AuditFields fields, String account) {
    return actors.same(new Actor(principal(fields, account), credential(fields), null, ""));
  }

  private static Principal principal(AuditFields fields, String account) {
    String login = fields.text("actor");
    if (login.isEmpty()) {
      return unnamed(fields, account);
    }
    return named(login, account, fields.text("actorisbot").equals("true"));
  }

  static Principal named(String login, String account, boolean bot) {
    String lower = login.toLowerCase(Locale.ROOT);
    PrincipalKind kind = PrincipalKind.USER;
    if (OWN.contains(lower)) {
      kind = PrincipalKind.CLOUD_SERVICE;
    } else if (lower.endsWith(BOT) || bot) {
      kind = PrincipalKind.SERVICE_PRINCIPAL;
    }
    return new Principal(Provider.GITHUB, kind, account, login, "github/" + lower);
  }

  /** A deploy key acts for a repository and for nobody; else only a number may be told. */
  private static Principal unnamed(AuditFields fields, String account) {
    String type = accessType(fields);
    String repo = Targets.repository(fields);
    if (type.contains("deploy") && !repo.isEmpty()) {
      String name = "deploy key of " + repo;
      String key = "github/" + name.toLowerCase(Locale.ROOT);
      return new Principal(Provider.GITHUB, PrincipalKind.SERVICE_ACCOUNT, account, name, key);
    }
    String id = fields.text("actorid");
    String name = id.isEmpty() ? "" : "user " + id;
    String key = "github/" + (id.isEmpty() ? account + "/unknown" : name);
    return new Principal(Provider.GITHUB, PrincipalKind.UNKNOWN, account, name, key);
  }

  private @Nullable Credential credential(AuditFields fields) {
    String hash = fields.text("hashedtoken");
    String id = hash.isEmpty() ? fields.text("tokenid") : hash;
    if (id.isEmpty() || id.equals("0")) {
      return null;
    }
    boolean app = accessType(fields).contains("github app");
    return new Credential(
        app ? CredentialKind.GITHUB_APP_TOKEN : CredentialKind.GITHUB_TOKEN, shared(id));
  }

  private static String accessType(AuditFields fields) {
    return fields.text("programmaticaccesstype").replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
