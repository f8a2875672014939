package io.keytrail.response.rail;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.plan.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who holds AWS's own policy {@code AdministratorAccess} in an account, by themselves or through a
 * group. Administrators by other policies are not seen, and the root user is not counted: a rail
 * has to err towards holding back.
 */
final class Administrators {
  private static final String POLICY = "arn:aws:iam::aws:policy/AdministratorAccess";
  private static final int MOST_GROUPS = 50;

  private final Hands hands;
  private final String account;
  private final Set<String> names = new TreeSet<>();

  private Administrators(Hands hands, String account) {
    this.hands = hands;
    this.account = account;
  }

  /** Their names; empty when the account does not say. */
  static Optional<Set<String>> of(Hands hands, String account) {
    Administrators reading = new Administrators(hands, account);
    return reading.read() ? Optional.of(Set.copyOf(reading.names)) : Optional.empty();
  }

  private boolean read() {
    Optional<JsonSlice> entities = ask("list-entities-for-policy", "--policy-arn", POLICY);
    if (entities.isEmpty()) {
      return false;
    }
    names.addAll(texts(entities.get(), "PolicyUsers", "UserName"));
    names.addAll(texts(entities.get(), "PolicyRoles", "RoleName"));
    for (String group :
        texts(entities.get(), "PolicyGroups", "GroupName").stream().limit(MOST_GROUPS).toList()) {
      Optional<JsonSlice> members = ask("get-group", "--group-name", group);
      if (members.isEmpty()) {
        return false;
      }
      names.addAll(texts(members.get(), "Users", "UserName"));
    }
    return true;
  }

  private Optional<JsonSlice> ask(String... call) {
    CommandLine line = CommandLine.of("aws", "iam").with(call).with("--output", "json");
    if (!(hands.perform(line, account) instanceof Answer.Done done)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonSlice.parse(done.output().text()));
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  private static List<String> texts(JsonSlice json, String list, String name) {
    List<String> texts = new ArrayList<>();
    JsonSlice array = json.get(list);
    if (array != null) {
      array.elements(entry -> texts.add(entry.textAt(name)));
    }
    return texts;
  }
}
