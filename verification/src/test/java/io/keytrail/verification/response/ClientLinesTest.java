package io.keytrail.verification.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.recipe.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every line for {@code aws} that a plan can hold, those for undoing and verifying too, is one that
 * the client takes: it gets as far as an address where nobody listens.
 */
final class ClientLinesTest {
  private static final Instant TIME = Instant.parse("2026-03-02T12:00:00Z");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_ENDPOINT_URL", "http://127.0.0.1:9",
          "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
          "AWS_SECRET_ACCESS_KEY", "none",
          "AWS_DEFAULT_REGION", "us-east-1",
          "AWS_EC2_METADATA_DISABLED", "true",
          "AWS_MAX_ATTEMPTS", "1");

  @TempDir Path directory;

  @Test
  void lines_ofEveryRecipe_areTakenByTheClient() throws Exception {
    Set<String> lines = new TreeSet<>();
    for (IssuedKind kind : IssuedKind.values()) {
      for (String principal :
          List.of(
              "arn:aws:iam::111122223333:user/dev-anna",
              "arn:aws:sts::111122223333:assumed-role/report-builder/job",
              "arn:aws:iam::111122223333:role/support-access",
              "arn:aws:iam::111122223333:root")) {
        for (String cameBy :
            List.of("UploadSSHPublicKey", "UploadSigningCertificate", "CreateRole")) {
          steps(kind, principal, cameBy).forEach(step -> collect(step, lines));
        }
      }
    }

    assertThat(lines).hasSizeGreaterThan(25);
    for (String line : lines) {
      assertThat(errors(line)).as(line).contains("Could not connect to the endpoint URL");
    }
  }

  private static void collect(PlanStep step, Set<String> lines) {
    if (step.act() instanceof Act.Command command) {
      lines.add(command.line().shell());
    }
    CommandLine undo = step.undo().line();
    if (undo != null) {
      lines.add(undo.shell());
    }
    Check check = step.verification().check();
    if (check != null) {
      lines.add(check.read().shell());
    }
  }

  private static List<PlanStep> steps(IssuedKind kind, String principal, String cameBy) {
    CredentialNode node =
        new CredentialNode(
            0,
            CredentialNode.NONE,
            kind,
            "AKIAEXAMPLEEXAMPLEEXAMPLE",
            principal,
            "111122223333",
            cameBy,
            "",
            null,
            null,
            null,
            1,
            CredentialNode.Usable.YES,
            null,
            "");
    Incident incident =
        new Incident(
            "INC-12345678",
            Severity.S0,
            80,
            Provider.AWS,
            "a title",
            List.of(),
            List.of(),
            TIME,
            TIME,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            new CredentialLineage(List.of(node), 0),
            List.of(),
            List.of(),
            null);
    return Planner.plan(incident, TIME).steps();
  }

  private String errors(String line) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(ENVIRONMENT);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(line).isTrue();
    return Files.readString(output);
  }
}
