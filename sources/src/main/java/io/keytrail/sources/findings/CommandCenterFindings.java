package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.gcpaudit.GcpCallers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Findings of Google's Security Command Center: elements of {@code listFindingsResults},
 * notifications ({@code finding} beside {@code resource}), rows of the BigQuery export, and bare
 * findings. Source: Security Command Center API, v1 and v2, resource Finding, with the {@code
 * sourceProperties} that Event Threat Detection and anomaly detection document.
 *
 * <p>A finding is delivered again when it is updated, with another {@code eventTime}; all its
 * deliveries are one event at the time it was made.
 */
final class CommandCenterFindings {
  private static final String SERVICE = "securitycenter.googleapis.com";
  private static final String SOURCES = "/sources/";
  private static final String FINDINGS = "/findings/";
  private static final int MOST_TARGETS = 50;

  private final GcpCallers callers = new GcpCallers();

  static boolean recognises(Fields top) {
    Fields finding = top.object("finding");
    return finding.isEmpty()
        ? top.has("category")
            && top.has("resourcename")
            && top.has("eventtime", "createtime")
            && top.text("name").contains(FINDINGS)
        : finding.has("category") && finding.has("resourcename", "findingclass", "eventtime");
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields wrapped = top.object("finding");
    Fields finding = wrapped.isEmpty() ? top : wrapped;
    if (finding.text("mute").equals("MUTED")) {
      return new Ignored("security-command-center-muted");
    }
    if (finding.text("state").equals("INACTIVE")) {
      return new Ignored("security-command-center-inactive");
    }
    Instant time = EventTimes.first(finding, "createtime", "eventtime");
    if (time == null) {
      return new Rejected("the Security Command Center finding has no readable time");
    }
    Fields resource = wrapped.isEmpty() ? Fields.NONE : top.object("resource");
    return new Accepted(event(record, finding, resource, time));
  }

  private ActivityEvent event(RawRecord record, Fields finding, Fields resource, Instant time) {
    String name = finding.text("name", "canonicalname");
    Instance instance = Instance.of(finding, resource);
    String account = callers.shared(account(finding, resource, instance));
    FindingCaller caller = FindingCaller.of(finding);
    return new ActivityEvent(
        name.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of("security-command-center", withinOrganization(name), time.toString()),
        name.substring(name.lastIndexOf('/') + 1),
        time,
        LogKind.SECURITY_COMMAND_CENTER,
        account,
        callers.shared(region(resource, instance)),
        SERVICE,
        callers.shared(finding.text("category")),
        Access.UNKNOWN,
        actor(finding, caller, instance, account),
        new Origin(
            callers.shared(CallerAddress.of(caller.address())), callers.shared(caller.userAgent())),
        Outcome.SUCCESS,
        targets(finding, resource),
        record);
  }

  /** Source and finding, which are the same whether a project or its organisation is asked. */
  private static String withinOrganization(String name) {
    int sources = name.indexOf(SOURCES);
    int findings = name.lastIndexOf(FINDINGS);
    if (sources < 0 || findings < sources) {
      return name;
    }
    int from = sources + SOURCES.length();
    int slash = name.indexOf('/', from);
    return name.substring(from, slash) + name.substring(findings);
  }

  private Actor actor(Fields finding, FindingCaller caller, Instance instance, String account) {
    Fields source = finding.object("sourceproperties");
    String exposed = source.text("compromisedaccount");
    if (!exposed.isEmpty()) {
      return callers.ofKey(
          exposed, source.text("projectidentifier"), source.text("privatekeyidentifier"), account);
    }
    if (!caller.authentication().isEmpty()) {
      return callers.of(caller.authentication(), account);
    }
    if (!caller.name().isEmpty()) {
      return callers.named(caller.name(), account);
    }
    return instance.isNamed()
        ? GcpCallers.ofInstance(account, instance.resource())
        : GcpCallers.unknown(account, finding.text("resourcename"));
  }

  /** The project's id, as the audit logs have it; where only its number is told, that. */
  private static String account(Fields finding, Fields resource, Instance instance) {
    String named = projectName(resource);
    if (named.isEmpty()) {
      named = finding.object("sourceproperties").text("projectidentifier");
    }
    if (!named.isEmpty()) {
      return named;
    }
    if (instance.isNamed()) {
      return instance.project();
    }
    String project = Instance.part(finding.text("resourcename") + "/", "/projects/");
    if (!project.isEmpty()) {
      return project;
    }
    String name = finding.text("name");
    int sources = name.indexOf(SOURCES);
    return sources < 0 ? "" : name.substring(0, sources);
  }

  /** The first version of the API tells it beside the resource, the second below it. */
  static String projectName(Fields resource) {
    String name = resource.text("projectdisplayname");
    return name.isEmpty() ? resource.object("gcpmetadata").text("projectdisplayname") : name;
  }

  private static String region(Fields resource, Instance instance) {
    String told = resource.text("location");
    return told.isEmpty() ? instance.region() : told;
  }

  private static List<ResourceRef> targets(Fields finding, Fields resource) {
    List<ResourceRef> targets = new ArrayList<>();
    String type = resource.text("type");
    add(targets, type.isEmpty() ? "resource" : type, finding.text("resourcename"));
    for (Fields binding : finding.objects("iambindings")) {
      add(targets, "iam-member", binding.text("member"));
      add(targets, "iam-role", binding.text("role"));
    }
    return targets;
  }

  private static void add(List<ResourceRef> targets, String type, String name) {
    ResourceRef target = new ResourceRef(type.toLowerCase(Locale.ROOT), name);
    if (!name.isEmpty() && targets.size() < MOST_TARGETS && !targets.contains(target)) {
      targets.add(target);
    }
  }

  /**
   * A machine of Compute Engine that a finding is about.
   *
   * @param project its id, or its number where nothing else is told
   * @param name its name, or its number where nothing else is told
   */
  private record Instance(String project, String zone, String name) {
    private static final Instance NONE = new Instance("", "", "");

    static Instance of(Fields finding, Fields resource) {
      String path = finding.object("sourceproperties").object("properties").text("instancedetails");
      if (path.isEmpty() && finding.text("resourcename").startsWith("//compute.")) {
        path = finding.text("resourcename");
      }
      String project = part(path, "/projects/");
      String zone = part(path, "/zones/");
      String name = part(path + "/", "/instances/");
      if (project.isEmpty() || zone.isEmpty() || name.isEmpty()) {
        return NONE;
      }
      return new Instance(
          spelled(project, projectName(resource)),
          zone,
          spelled(name, resource.text("displayname")));
    }

    /** What the audit logs write instead of a number. */
    private static String spelled(String told, String name) {
      boolean number = told.chars().allMatch(Character::isDigit);
      return number && !name.isEmpty() ? name : told;
    }

    /** What stands behind a part of a path up to the next stroke; empty where there is none. */
    static String part(String path, String before) {
      int at = path.indexOf(before);
      int end = at < 0 ? -1 : path.indexOf('/', at + before.length());
      return end < 0 ? "" : path.substring(at + before.length(), end);
    }

    boolean isNamed() {
      return !name.isEmpty();
    }

    String resource() {
      return "projects/" + project + "/zones/" + zone + "/instances/" + name;
    }

    String region() {
      int dash = zone.lastIndexOf('-');
      return dash < 0 ? "" : zone.substring(0, dash);
    }
  }
}
