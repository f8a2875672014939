package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events inside a Workspace record with their parameters: {@code event[].parameter[]} in Cloud
 * Logging, {@code events[].parameters[]} in the Admin SDK's reports.
 */
final class WorkspaceEvents {
  private static final int MAX_TARGETS = 50;

  /** Parameters that name what was acted on, with the type they name. */
  private static final Map<String, String> TARGETS =
      Map.ofEntries(
          Map.entry("user_email", "user"),
          Map.entry("affected_email_address", "user"),
          Map.entry("group_email", "group"),
          Map.entry("role_name", "role"),
          Map.entry("org_unit_name", "org-unit"),
          Map.entry("domain_name", "domain"),
          Map.entry("application_name", "application"),
          Map.entry("app_name", "application"),
          Map.entry("client_id", "oauth-client"),
          Map.entry("api_client_name", "oauth-client"),
          Map.entry("setting_name", "setting"));

  private WorkspaceEvents() {}

  static String name(Fields event) {
    return event.text("eventname", "name");
  }

  /** Success, unless one of the events is a failed or blocked one. */
  static Outcome outcome(List<Fields> events) {
    for (Fields event : events) {
      String name = name(event).toLowerCase(Locale.ROOT);
      if (name.endsWith("_blocked")) {
        return new Outcome(Status.DENIED, name);
      }
      if (name.endsWith("_failure") || name.endsWith("_failed")) {
        String why = parameter(event, "login_failure_type");
        return new Outcome(Status.FAILURE, why.isEmpty() ? name : why);
      }
      String challenge = parameter(event, "login_challenge_status");
      if (challenge.toLowerCase(Locale.ROOT).contains("fail")) {
        return new Outcome(Status.FAILURE, challenge);
      }
    }
    return Outcome.SUCCESS;
  }

  static List<ResourceRef> targets(List<Fields> events) {
    List<ResourceRef> targets = new ArrayList<>();
    for (Fields event : events) {
      for (Fields parameter : event.objects("parameter", "parameters")) {
        String type = TARGETS.get(parameter.text("name").toLowerCase(Locale.ROOT));
        String value = parameter.text("value");
        ResourceRef target = new ResourceRef(type == null ? "" : type, value);
        boolean wanted = type != null && !value.isEmpty() && !targets.contains(target);
        if (wanted && targets.size() < MAX_TARGETS) {
          targets.add(target);
        }
      }
    }
    return List.copyOf(targets);
  }

  /** Whether a second factor was used; null where no login succeeded or none is recorded. */
  static @Nullable Boolean multiFactor(List<Fields> events) {
    if (!outcome(events).succeeded()) {
      return null;
    }
    for (Fields event : events) {
      String second = parameter(event, "is_second_factor");
      if (!second.isEmpty()) {
        return second.equalsIgnoreCase("true");
      }
      List<String> methods = methods(event);
      if (!methods.isEmpty()) {
        return methods.stream().anyMatch(m -> !m.equals("password") && !m.equals("none"));
      }
    }
    return null;
  }

  private static List<String> methods(Fields event) {
    List<String> methods = new ArrayList<>();
    for (Fields parameter : event.objects("parameter", "parameters")) {
      if (parameter.text("name").equals("login_challenge_method")) {
        for (JsonSlice value : parameter.list("multistrvalue", "multivalue")) {
          methods.add(value.text());
        }
      }
    }
    return methods;
  }

  private static String parameter(Fields event, String name) {
    for (Fields parameter : event.objects("parameter", "parameters")) {
      if (parameter.text("name").equals(name)) {
        return parameter.text("value", "boolvalue", "intvalue");
      }
    }
    return "";
  }
}
