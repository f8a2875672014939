package io.keytrail.simulation.corpus;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.gcp.AuditEntry;
import io.keytrail.simulation.records.gcp.GcpCaller;
import io.keytrail.simulation.records.gcp.MethodType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Cloud Audit Logs of five projects: administration and data access, some two hundred callers. */
final class GcpScenery implements Scenery {
  private static final int PROJECTS = 5;
  private static final List<String> LOGS = List.of("activity", "data_access");
  private static final List<String> ACTIVITY =
      List.of(
          "v1.compute.instances.insert",
          "v1.compute.instances.delete",
          "v1.compute.instanceGroupManagers.resize",
          "google.cloud.run.v1.Services.ReplaceService",
          "google.container.v1.ClusterManager.SetNodePoolAutoscaling");
  private static final List<String> DATA_ACCESS =
      List.of(
          "google.cloud.bigquery.v2.JobService.InsertJob",
          "google.cloud.bigquery.v2.TableDataService.List",
          "storage.objects.get",
          "storage.objects.create",
          "google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion",
          "v1.compute.instances.list");
  private static final double DENIED = 0.02;
  private static final double BY_AGENTS = 0.45;
  private static final double BY_PEOPLE = 0.15;

  private final long seed;

  GcpScenery(long seed) {
    this.seed = seed;
  }

  @Override
  public int streams() {
    return PROJECTS * LOGS.size();
  }

  @Override
  public LogStream stream(int index) {
    return new LogStream.CloudAudit(project(index), LOGS.get(index % LOGS.size()));
  }

  private static String project(int stream) {
    return "larkfield-" + List.of("data", "web", "batch", "maps", "lab").get(stream / LOGS.size());
  }

  @Override
  public LogRecord record(int stream, Instant time, Dice dice) {
    boolean activity = stream % LOGS.size() == 0;
    String method = dice.pick(activity ? ACTIVITY : DATA_ACCESS);
    int status = dice.chance(DENIED) ? 7 : 0;
    return new AuditEntry(
        time,
        MethodType.named(method),
        caller(project(stream), dice),
        project(stream),
        Map.of(),
        status,
        dice.next());
  }

  private GcpCaller caller(String project, Dice dice) {
    double share = dice.unit();
    if (share < BY_AGENTS) {
      return GcpCaller.of(
          "service-"
              + (480_112_233_440L + project.length())
              + "@container-engine-robot"
              + ".iam.gserviceaccount.com",
          "private",
          "google-api-go-client/0.5 gke-autoscaler,gzip(gfe)");
    }
    if (share < BY_AGENTS + BY_PEOPLE) {
      int person = dice.below(25);
      return GcpCaller.of(
          "person" + person + "@larkfield.example",
          Networks.named("Domstad Glasvezel").address(person * 3),
          "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0,gzip(gfe)");
    }
    int number = dice.below(30);
    String email = "workload-" + number + "@" + project + ".iam.gserviceaccount.com";
    String inside = number % 3 == 0 ? "gce-internal-ip" : egress(number);
    GcpCaller caller =
        GcpCaller.of(email, inside, "gl-python/3.12.9 grpc/1.74.0 gax/2.25.1 gccl/3.36.0");
    return number % 5 == 0
        ? caller.withKey(
            "//iam.googleapis.com/projects/"
                + project
                + "/serviceAccounts/"
                + email
                + "/keys/"
                + Dice.of(seed, email, 0).letters("0123456789abcdef", 40))
        : caller;
  }

  private static String egress(int number) {
    return Networks.named("Cloud egress europe-west1").address(number);
  }
}
