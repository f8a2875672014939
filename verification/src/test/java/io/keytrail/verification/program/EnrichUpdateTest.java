package io.keytrail.verification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brings a database with the npm client that is installed, from a registry on this machine. */
final class EnrichUpdateTest {
  private static final String NAME = "@ip-location-db/asn";
  private static final int INCOMPLETE = 4;

  @TempDir Path temporary;

  @Test
  void update_throughTheNpmClient_isBroughtShownAndUsed() throws Exception {
    try (NpmRegistry registry = new NpmRegistry(NAME, packed())) {
      Keytrail.Run brought = keytrail(registry).run("enrich", "update", "npm:" + NAME);
      assertThat(brought.exitCode()).as(brought.output() + brought.errors()).isZero();
      assertThat(brought.output()).contains("asn-ipv4.csv").contains("CC BY 4.0");

      Keytrail.Run refused = keytrail(registry).run("enrich", "update", "npm:no-such-database");
      assertThat(refused.exitCode()).isEqualTo(INCOMPLETE);
      assertThat(refused.output()).contains("refused").contains("404");

      assertThat(keytrail(registry).run("enrich", "status").output())
          .contains("npm @ip-location-db/asn@2.3.1");
    }
  }

  private Path packed() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(temporary.resolve("package"));
    Files.writeString(
        folder.resolve("package.json"), "{\"name\":\"" + NAME + "\",\"version\":\"2.3.1\"}");
    Files.writeString(
        folder.resolve("asn-ipv4.csv"), "198.51.100.0,198.51.100.255,64500,Example Hosting\n");
    Path archive = temporary.resolve("made.tgz");
    Process tar =
        new ProcessBuilder("tar", "-czf", archive.toString(), "-C", temporary.toString(), "package")
            .start();
    assertThat(tar.waitFor()).isZero();
    return archive;
  }

  /** With a client that knows nothing of this machine's user. */
  private Keytrail keytrail(NpmRegistry registry) {
    return Keytrail.built(temporary.resolve("data"))
        .in(
            Map.of(
                "npm_config_registry", registry.address(),
                "npm_config_cache", temporary.resolve("npm").toString(),
                "npm_config_userconfig", temporary.resolve("npmrc").toString(),
                "npm_config_fetch_retries", "0"));
  }
}
