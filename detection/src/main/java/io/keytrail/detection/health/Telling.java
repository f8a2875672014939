package io.keytrail.detection.health;

import io.keytrail.detection.visibility.WatchedLog;
import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.LogKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which instruments an event, or a record that was left out, shows to be there. */
final class Telling {
  private static final List<Instrument> TRAIL =
      List.of(AwsInstruments.MANAGEMENT, AwsInstruments.ALL_REGIONS, AwsInstruments.RETENTION);
  private static final List<Instrument> ADMIN_ACTIVITY =
      List.of(GcpInstruments.ADMIN, GcpInstruments.RETENTION);
  private static final List<Instrument> ACTIVITY =
      List.of(AzureInstruments.ACTIVITY, AzureInstruments.RETENTION);
  private static final List<Instrument> GITHUB =
      List.of(GithubInstruments.AUDIT, GithubInstruments.RETENTION);

  /** By the name that the coverage has for what is recognised and not read. */
  private static final Map<String, Instrument> LEFT_OUT =
      Map.of(
          "aws-config", AwsInstruments.CONFIG,
          "vpc-flow", AwsInstruments.FLOW,
          "dns-query", AwsInstruments.DNS,
          "azure-flow", AzureInstruments.FLOW,
          "secret-alert-dismissed", GithubInstruments.SECRETS,
          "secret-alert-without-key-id", GithubInstruments.SECRETS);

  private static final Map<String, Instrument> BY_ID =
      Instrument.all().stream().collect(Collectors.toMap(Instrument::id, Function.identity()));

  private Telling() {}

  static Map<String, Instrument> byId() {
    return BY_ID;
  }

  static @Nullable Instrument of(String kind) {
    return LEFT_OUT.get(kind);
  }

  static List<Instrument> of(ActivityEvent event) {
    return switch (event.log()) {
      case CLOUDTRAIL -> trail(event);
      case S3_ACCESS -> List.of(AwsInstruments.S3_ACCESS);
      case GUARDDUTY, SECURITY_HUB, AWS_NOTICE, AWS_FINDING -> List.of(AwsInstruments.FINDINGS);
      case AWS_DNS -> List.of(AwsInstruments.DNS);
      case GCP_ADMIN_ACTIVITY -> ADMIN_ACTIVITY;
      case GCP_DATA_ACCESS -> List.of(GcpInstruments.DATA_ACCESS);
      case SECURITY_COMMAND_CENTER -> List.of(GcpInstruments.FINDINGS);
      case AZURE_ACTIVITY -> ACTIVITY;
      case AZURE_KEY_VAULT -> List.of(AzureInstruments.KEY_VAULT);
      case AZURE_STORAGE -> List.of(AzureInstruments.STORAGE);
      case AZURE_REGISTRY -> List.of(AzureInstruments.REGISTRY);
      case DEFENDER_ALERT -> List.of(AzureInstruments.FINDINGS);
      case ENTRA_SIGN_IN -> List.of(AzureInstruments.SIGN_INS);
      case ENTRA_SIGN_IN_NON_INTERACTIVE -> List.of(AzureInstruments.NON_INTERACTIVE);
      case ENTRA_SIGN_IN_SERVICE_PRINCIPAL -> List.of(AzureInstruments.SERVICE_PRINCIPALS);
      case ENTRA_SIGN_IN_MANAGED_IDENTITY -> List.of(AzureInstruments.MANAGED_IDENTITIES);
      case ENTRA_AUDIT -> List.of(AzureInstruments.AUDIT);
      case ENTRA_RISK -> List.of(AzureInstruments.RISKS);
      case GITHUB_AUDIT -> event.service().equals("git") ? List.of(GithubInstruments.GIT) : GITHUB;
      case AWS_CONFIG -> recorded(event, AwsInstruments.CONFIG, AwsInstruments.OWNER_TAGS);
      case GCP_ASSETS -> recorded(event, GcpInstruments.ASSETS, GcpInstruments.OWNER_TAGS);
      case AWS_COST_ALERT, GCP_BUDGET_ALERT, AZURE_COST_ALERT, AWS_COST, GCP_COST, AZURE_COST ->
          List.of(cost(event.log()));
      case VPC_FLOW, GCP_FLOW, NSG_FLOW, VNET_FLOW -> List.of(flow(event.log()));
      case GCP_SYSTEM_EVENT,
          GCP_POLICY_DENIED,
          WORKSPACE_ADMIN,
          WORKSPACE_LOGIN,
          M365_AUDIT,
          ALERT_AWS,
          ALERT_GCP,
          ALERT_AZURE,
          IAM_CREDENTIAL_REPORT,
          ALERT_GITHUB ->
          List.of();
    };
  }

  /** An instrument of another provider's than the event's, which the event shows to be there. */
  static @Nullable Instrument elsewhere(ActivityEvent event) {
    return event.log().isStatement() && event.service().equals("GitHub secret scanning")
        ? GithubInstruments.SECRETS
        : null;
  }

  private static List<Instrument> recorded(
      ActivityEvent event, Instrument recorder, Instrument tags) {
    ResourceState state = event.effects().state();
    return state == null || state.owner().isEmpty() ? List.of(recorder) : List.of(recorder, tags);
  }

  /** Of which log of flows a measurement is. */
  static Instrument flow(LogKind log) {
    return switch (log.provider()) {
      case GCP -> GcpInstruments.FLOW;
      case AZURE -> AzureInstruments.FLOW;
      case AWS, GITHUB -> AwsInstruments.FLOW;
    };
  }

  /** Of which word about money a line of a bill, or an alert of costs, is. */
  static Instrument cost(LogKind log) {
    return switch (log.provider()) {
      case GCP -> GcpInstruments.COST;
      case AZURE -> AzureInstruments.COST;
      case AWS, GITHUB -> AwsInstruments.COST;
    };
  }

  /** Data events are turned on by themselves, and in a region say nothing of the others. */
  private static List<Instrument> trail(ActivityEvent event) {
    WatchedLog part = WatchedLog.of(LogKind.CLOUDTRAIL, event.service(), event.action());
    if (part == WatchedLog.S3_DATA_EVENTS) {
      return List.of(AwsInstruments.S3_DATA);
    }
    return part == WatchedLog.LAMBDA_DATA_EVENTS ? List.of(AwsInstruments.LAMBDA_DATA) : TRAIL;
  }
}
