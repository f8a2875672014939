package io.keytrail.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TarArchiveTest {
  @TempDir private Path folder;

  private Path into() throws IOException {
    return Files.createDirectories(folder.resolve("into"));
  }

  @Test
  void unpack_package_takesDatabasesByTheirLastNameOnly() throws Exception {
    Path archive =
        Archives.write(
            folder.resolve("a.tgz"),
            Map.of(
                "package/package.json", "{}",
                "package/data/country.csv", "x".repeat(1000),
                "../../outside.csv", "y",
                "package/README.md", "not wanted",
                "package/.csv", "not plain",
                "package/we ird.csv", "not plain"));
    assertThat(TarArchive.unpack(archive, into(), TarArchive.Limits.STANDARD))
        .containsExactlyInAnyOrder(
            into().resolve("package.json"),
            into().resolve("country.csv"),
            into().resolve("outside.csv"));
    assertThat(into().resolve("country.csv")).hasContent("x".repeat(1000));
    assertThat(folder.resolve("outside.csv")).doesNotExist();
  }

  @Test
  void unpack_beyondTheLimit_isRefused() throws Exception {
    Path archive = Archives.write(folder.resolve("a.tgz"), Map.of("a.csv", "x".repeat(2000)));
    Path into = into();
    assertThatThrownBy(() -> TarArchive.unpack(archive, into, new TarArchive.Limits(1999)))
        .isInstanceOf(UpdateRefused.class)
        .hasMessageContaining("more than 1999 bytes");
  }

  @Test
  void unpack_sizeThatLies_isRefused() throws Exception {
    Path archive =
        Archives.compressed(folder.resolve("a.tgz"), Archives.header("a.csv", 1_000_000));
    Path into = into();
    assertThatThrownBy(() -> TarArchive.unpack(archive, into, TarArchive.Limits.STANDARD))
        .isInstanceOf(UpdateRefused.class)
        .hasMessageContaining("ends within");
  }

  @Test
  void unpack_sameNameTwice_isRefused() throws Exception {
    Path archive =
        Archives.write(folder.resolve("a.tgz"), Map.of("one/a.csv", "1", "two/a.csv", "2"));
    Path into = into();
    assertThatThrownBy(() -> TarArchive.unpack(archive, into, TarArchive.Limits.STANDARD))
        .isInstanceOf(UpdateRefused.class)
        .hasMessageContaining("twice");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void unpack_damagedAnywhere_isRefusedOrReadButNeverFailsOtherwise(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] sound =
        Files.readAllBytes(
            Archives.write(
                folder.resolve("a.tgz"), Map.of("a.csv", "1,2,3\n".repeat(50), "b.mmdb", "x")));
    for (int round = 0; round < 40; round++) {
      byte[] damaged = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
      for (int i = 0; i < 3 && damaged.length > 0; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path archive = Files.write(folder.resolve("damaged.tgz"), damaged);
      Path into = Files.createDirectories(folder.resolve("into" + seed + "-" + round));
      try {
        assertThat(TarArchive.unpack(archive, into, TarArchive.Limits.STANDARD)).isNotNull();
      } catch (UpdateRefused e) {
        assertThat(e).hasMessageContaining("archive");
      }
    }
  }
}
