package io.keytrail.sources.github;

import io.keytrail.model.event.ResourceRef;
import java.util.ArrayList;
import java.util.List;

/** What an entry says was acted on: the repository first, then what in it or beside it. */
final class Targets {
  private static final List<ResourceRef> NAMED =
      List.of(
          new ResourceRef("team", "team"),
          new ResourceRef("oauth-application", "oauthapplication"),
          new ResourceRef("oauth-application", "oauthapplicationname"),
          new ResourceRef("github-app", "integration"),
          new ResourceRef("public-key", "fingerprint"),
          new ResourceRef("hook", "hookid"),
          new ResourceRef("runner", "runnername"),
          new ResourceRef("ruleset", "rulesetname"),
          new ResourceRef("environment", "environmentname"));

  private Targets() {}

  /** Owner and name of the repository; {@code repository} in git events, {@code repo} in others. */
  static String repository(AuditFields fields) {
    return fields.text("repo", "repository");
  }

  static List<ResourceRef> of(AuditFields fields, String action) {
    List<ResourceRef> targets = new ArrayList<>();
    add(targets, "repository", repository(fields));
    String user = fields.text("user");
    if (!user.equalsIgnoreCase(fields.text("actor"))) {
      add(targets, "user", user);
    }
    for (ResourceRef named : NAMED) {
      add(targets, named.type(), fields.text(named.name()));
    }
    if (action.contains("secret")) {
      add(targets, "secret", fields.text("key", "secretname", "name"));
    }
    return List.copyOf(targets);
  }

  private static void add(List<ResourceRef> targets, String type, String name) {
    if (!name.isEmpty()) {
      targets.add(new ResourceRef(type, name));
    }
  }
}
