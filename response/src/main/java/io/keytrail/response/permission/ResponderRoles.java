package io.keytrail.response.permission;

import io.keytrail.model.identity.Provider;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The roles that a plan needs: what its steps say, and for AWS also what looking at them, taking
 * them back and the rails call, read off the lines themselves.
 */
public final class ResponderRoles {
  private static final Set<String> WRITES_POLICIES =
      Set.of("iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:DeleteRolePolicy");

  /** What the rails ask: who administers the account. */
  private static final List<String> OF_RAILS = List.of("iam:ListEntitiesForPolicy", "iam:GetGroup");

  private final Map<Provider, Map<Duty, SortedSet<String>>> found = new EnumMap<>(Provider.class);

  private ResponderRoles() {}

  /** In the order of providers and duties. */
  public static List<ResponderRole> of(ResponsePlan plan) {
    ResponderRoles roles = new ResponderRoles();
    plan.steps().forEach(roles::add);
    List<ResponderRole> all = new ArrayList<>();
    roles.found.forEach((provider, duties) ->
        duties.forEach(
            (duty, permissions) -> all.add(new ResponderRole(duty, provider, permissions))));
    return all;
  }

  private void add(PlanStep step) {
    for (String permission : step.permissions()) {
      add(duty(step, permission), permission);
    }
    Check check = step.check();
    if (check != null) {
      AwsAction.of(check.read()).ifPresent(action -> add(Duty.READ, action));
    }
    CommandLine back = step.undo().line();
    if (back != null) {
      AwsAction.of(back).ifPresent(action -> add(Duty.UNDO, action));
    }
    CommandLine line = step.line();
    if (line != null && line.program().equals("aws") && step.phase().contains()) {
      OF_RAILS.forEach(action -> add(Duty.READ, action));
    }
  }

  private static Duty duty(PlanStep step, String permission) {
    if (step.change() == Change.NONE) {
      return step.check() == null ? Duty.READ : Duty.EVIDENCE;
    }
    if (permission.startsWith("organizations:")) {
      return Duty.ORGANISATION;
    }
    if (reads(permission)) {
      return Duty.READ;
    }
    return WRITES_POLICIES.contains(permission) || permission.startsWith("sso:")
        ? Duty.REVOKE
        : Duty.CONTAIN;
  }

  private static boolean reads(String permission) {
    String action = permission.substring(permission.indexOf(':') + 1);
    return action.startsWith("Get") || action.startsWith("List") || action.startsWith("Describe");
  }

  private void add(Duty duty, String permission) {
    found
        .computeIfAbsent(provider(permission), key -> new EnumMap<>(Duty.class))
        .computeIfAbsent(duty, key -> new TreeSet<>())
        .add(permission);
  }

  /** Each provider writes its permissions in a way of its own. */
  private static Provider provider(String permission) {
    if (permission.matches("(admin|read|repo|write):[a-z_]{2,40}")) {
      return Provider.GITHUB;
    }
    if (permission.contains(":")) {
      return Provider.AWS;
    }
    return Character.isUpperCase(permission.charAt(0)) ? Provider.AZURE : Provider.GCP;
  }
}
