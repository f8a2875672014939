package io.keytrail.sources.gcpaudit;

import java.util.Map;
import java.util.Set;

/**
 * Which service accounts are Google's own. The name alone proves nothing: anybody may call an
 * account {@code service-123} in a project of theirs; only the domain is Google's to give. Domains
 * as in Google's list of service agents (cloud.google.com/iam/docs/service-agents).
 */
final class ServiceAccounts {
  private static final String SUFFIX = ".gserviceaccount.com";
  private static final String IAM_SUFFIX = ".iam.gserviceaccount.com";
  private static final String CLUSTER_ACCOUNT = "system:serviceaccount:";

  /** First label of the agents' domains; {@code gcp-sa-…} stands for the many newer ones. */
  private static final Set<String> AGENT_PROJECTS =
      Set.of(
          "bigquery-encryption",
          "cloud-cdn-fill",
          "cloud-filer",
          "cloud-memcache-sa",
          "cloud-redis",
          "cloud-tpu",
          "cloudcomposer-accounts",
          "compute-system",
          "compute-usage",
          "container-analysis",
          "container-engine-robot",
          "containerregistry",
          "dataflow-service-producer-prod",
          "dataproc-accounts",
          "dlp-api",
          "endpoints-portal",
          "firebase-rules",
          "gcf-admin-robot",
          "gcp-gae-service",
          "genomics-api",
          "gs-project-accounts",
          "remotebuildexecution",
          "security-center-api",
          "serverless-robot-prod",
          "service-consumer-management",
          "service-networking",
          "sourcerepo-service-accounts",
          "storage-transfer-service");

  private static final Map<String, String> PLATFORMS =
      Map.of(
          "compute-system", "gce",
          "container-engine-robot", "gke",
          "gcf-admin-robot", "cloud-functions",
          "serverless-robot-prod", "cloud-run",
          "gcp-gae-service", "app-engine",
          "dataproc-accounts", "dataproc",
          "dataflow-service-producer-prod", "dataflow");

  private ServiceAccounts() {}

  /** Whether the lower-case address is a service agent or another account that Google runs. */
  static boolean isGoogleOwned(String address) {
    String domain = domain(address);
    if (domain.endsWith(".google.internal") || domain.equals("google.internal")) {
      return true;
    }
    if (domain.equals("cloudservices" + SUFFIX) || domain.equals("system" + SUFFIX)) {
      return true;
    }
    if (domain.endsWith(".google.com" + IAM_SUFFIX) || address.equals("system@google.com")) {
      return true;
    }
    String project = agentProject(domain);
    return project.startsWith("gcp-sa-") || AGENT_PROJECTS.contains(project);
  }

  /** The project in the address of a customer's account; empty where it names none. */
  static String project(String address) {
    String domain = domain(address);
    int at = address.indexOf('@');
    if (domain.equals("appspot" + SUFFIX) || domain.equals("cloudbuild" + SUFFIX)) {
      return address.substring(0, at);
    }
    if (domain.equals("developer" + SUFFIX)) {
      int dash = address.indexOf('-');
      return dash > 0 && dash < at ? address.substring(0, dash) : "";
    }
    if (!domain.endsWith(IAM_SUFFIX) || isGoogleOwned(address)) {
      return "";
    }
    String project = domain.substring(0, domain.length() - IAM_SUFFIX.length());
    // Domain-scoped projects are written project.example.com in the address.
    int dot = project.indexOf('.');
    return dot < 0 ? project : project.substring(dot + 1) + ":" + project.substring(0, dot);
  }

  /** Where a token was handed out, if the delegating address is a platform's agent; or empty. */
  static String platform(String address) {
    String project = agentProject(domain(address));
    return PLATFORMS.getOrDefault(project, "");
  }

  /** Whether a Kubernetes name is an account of a customer's workload, not of the cluster. */
  static boolean isWorkloadOfCluster(String name) {
    if (!name.startsWith(CLUSTER_ACCOUNT)) {
      return false;
    }
    String rest = name.substring(CLUSTER_ACCOUNT.length());
    return !rest.startsWith("kube-")
        && !rest.startsWith("gke-")
        && !rest.startsWith("gmp-system:")
        && !rest.startsWith("config-management-system:");
  }

  private static String agentProject(String domain) {
    if (!domain.endsWith(IAM_SUFFIX)) {
      return "";
    }
    return domain.substring(0, domain.length() - IAM_SUFFIX.length());
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
