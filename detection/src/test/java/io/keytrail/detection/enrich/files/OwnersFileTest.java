package io.keytrail.detection.enrich.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.enrich.OwnerTags;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnersFileTest {
  @TempDir private Path folder;

  private static Principal user(String name) {
    return Principal.named(Provider.GCP, PrincipalKind.USER, "example-project", name);
  }

  @Test
  void read_namesAndPrefixes_areFoundWhateverTheirCase() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("owners.csv"),
            """
            principal,owner,environment,sla
            deploy@example.com,team-platform,production,1h
            arn:aws:iam::111122223333:role/*,team-cloud,production,4h
            arn:aws:iam::111122223333:role/test-*,team-test,test,
            ,nobody,,
            """);
    OwnerDirectory owners = OwnersFile.read(file);
    assertThat(owners.of(user("Deploy@Example.com")))
        .isEqualTo(new OwnerTags("team-platform", "production", "1h"));
    assertThat(owners.of(user("arn:aws:iam::111122223333:role/test-run")).owner())
        .isEqualTo("team-test");
    assertThat(owners.of(user("arn:aws:iam::111122223333:role/deploy")).description())
        .isEqualTo("owner team-cloud, environment production, SLA 4h");
    assertThat(owners.of(user("someone@example.com"))).isEqualTo(OwnerTags.NONE);
    assertThat(owners.problems()).hasSize(1);
  }

  @Test
  void read_withoutHeader_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("owners.csv"), "deploy@example.com,team\n");
    assertThatThrownBy(() -> OwnersFile.read(file))
        .isInstanceOf(NetworkFileException.class)
        .hasMessageContaining("principal,owner,environment,sla");
  }
}
