package io.keytrail.simulation.records;

/** The part of a provider's log that is delivered together. */
public sealed interface LogStream extends Comparable<LogStream> {
  /** A stable text that orders streams. */
  String order();

  @Override
  default int compareTo(LogStream other) {
    return order().compareTo(other.order());
  }

  /** CloudTrail of one account and region. */
  record CloudTrail(String account, String region) implements LogStream {
    @Override
    public String order() {
      return "aws/" + account + "/" + region;
    }
  }

  /**
   * A Cloud Audit log of one project.
   *
   * @param log {@code activity}, {@code data_access}, {@code system_event} or {@code policy}
   */
  record CloudAudit(String project, String log) implements LogStream {
    @Override
    public String order() {
      return "gcp/" + log + "/" + project;
    }
  }

  /**
   * One container of an Azure diagnostic setting.
   *
   * @param container such as {@code insights-logs-signinlogs}
   * @param scope the folder of the subscription or tenant inside it
   */
  record AzureDiagnostics(String container, String scope) implements LogStream {
    @Override
    public String order() {
      return "azure/" + container + "/" + scope;
    }
  }
}
