package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.app.run.HuntProgress;
import io.keytrail.app.run.HuntRequest;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.run.HuntRun;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.Incident;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deep tree comes out whole and the same, however its records lie about. */
final class WholeTreeTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));

  @TempDir Path temporary;

  @Test
  void hunt_deepTheft_joinsEveryLinkToItsRoot() throws IOException {
    Map<String, CredentialLineage> trees = trees(DeepTheft.records(), 1);

    assertThat(trees.values().stream().map(WholeTreeTest::drawn))
        .containsExactlyInAnyOrder(
            """
            access-key AKIAIOSFODNN7EXAMPLE
              session ASIAEXAMPLESESSION01 by GetSessionToken
                session ASIAEXAMPLESESSION02 by AssumeRole
                  session ASIAEXAMPLESESSION03 by AssumeRole
                    access-key AKIAEXAMPLEKEYOFEVE1 by CreateAccessKey
                      session ASIAEXAMPLESESSION04 by GetFederationToken
                    identity eve by CreateUser, not used
                    instance i-0123456789abcdef0 by RunInstances, not used
                      session ASIAEXAMPLESESSION05
            """,
            """
            service-account-key k1
              service-account-key k2 by google.iam.admin.v1.CreateServiceAccountKey
                access-token of admin@p-1.iam.gserviceaccount.com by GenerateAccessToken, not used
            """,
            """
            identity 5ca1ab1e-1111-4222-8333-aaaabbbbcccc
              client-credential 9e900000-0000-4000-8000-000000000002 by Add service principal credentials
              grant add app role assignment to service principal by Add app role assignment to service principal, not used
            """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void hunt_shuffledCutAndRepeated_tellsTheSameTrees(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> records = new ArrayList<>(DeepTheft.records());
    records.addAll(records.subList(0, records.size() / 2));
    Collections.shuffle(records, random);

    assertThat(trees(records, 1 + random.nextInt(5))).isEqualTo(trees(DeepTheft.records(), 1));
  }

  /** What was used, or made and not used, one a line, under what it came of. */
  private static String drawn(CredentialLineage tree) {
    StringBuilder drawn = new StringBuilder();
    int[] depths = new int[tree.nodes().size()];
    for (CredentialNode node : tree.nodes()) {
      boolean root = node.parent() == CredentialNode.NONE;
      depths[node.number()] = root ? 0 : depths[node.parent()] + 1;
      String name = node.id().substring(node.id().lastIndexOf('/') + 1);
      drawn
          .append("  ".repeat(depths[node.number()]))
          .append(node.kind().label())
          .append(name.isEmpty() ? " of " + node.principal() : " " + name)
          .append(node.cameBy().isEmpty() ? "" : " by " + node.cameBy())
          .append(node.uses() == 0 ? ", not used" : "")
          .append('\n');
    }
    return drawn.toString();
  }

  /** The tree of each incident by its id. */
  private Map<String, CredentialLineage> trees(List<String> records, int files) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "logs");
    for (int file = 0; file < files; file++) {
      int from = records.size() * file / files;
      int to = records.size() * (file + 1) / files;
      Files.write(folder.resolve(file + ".jsonl"), records.subList(from, to));
    }
    HuntResult result = hunt(folder);
    assertThat(result.coverage().rejected()).isEmpty();
    assertThat(result.coverage().linksLost()).isZero();
    Map<String, CredentialLineage> trees = new HashMap<>();
    for (Incident incident : result.incidents()) {
      trees.put(incident.id(), incident.lineage());
    }
    return trees;
  }

  private static HuntResult hunt(Path folder) {
    HuntRequest request =
        new HuntRequest(
            List.of(folder.toString()),
            InputStream.nullInputStream(),
            null,
            null,
            HuntProfile.BALANCED,
            List.of(HOME.resolve("content/rules")),
            null,
            List.of(),
            List.of(),
            Map.of(),
            null,
            2);
    return new HuntRun(null).run(request, finding -> {}, HuntProgress.SILENT);
  }
}
