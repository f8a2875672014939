package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogFilesTest {
  private static final InputStream NO_STDIN = InputStream.nullInputStream();

  @TempDir Path directory;

  @Test
  void discover_directory_filesOfEveryDepthByName() throws IOException {
    write("AWSLogs/2/b.json.gz");
    write("AWSLogs/1/a.json");
    write("c.csv");
    write(".hidden.json");
    write(".DS_Store");
    write(".git/config");

    Discovery found = discover(directory.toString());

    assertThat(names(found)).containsExactly("AWSLogs/1/a.json", "AWSLogs/2/b.json.gz", "c.csv");
    assertThat(skipped(found)).containsExactly(".hidden.json: hidden; name it to have it read");
    assertThat(found.bytes()).isEqualTo(6);
  }

  @Test
  void discover_namedTwiceOrHidden_eachNameOnce() throws IOException {
    write("a.json");
    write(".hidden.json");
    Discovery found =
        discover(
            directory.toString(),
            directory + "/a.json",
            directory + "/.hidden.json",
            directory + "/*.json");
    assertThat(names(found)).containsExactly(".hidden.json", "a.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**/*.json | AWSLogs/1/a.json,AWSLogs/2/b.json,c.json",
        "*.json | c.json",
        "AWSLogs/?/*.json | AWSLogs/1/a.json,AWSLogs/2/b.json",
        "AWSLogs/[!1]/** | AWSLogs/2/b.json",
        "AWSLogs/{1,2}/[a-a].json | AWSLogs/1/a.json",
        "**/b.json | AWSLogs/2/b.json"
      })
  void discover_glob_matchingFiles(String glob, String expected) throws IOException {
    write("AWSLogs/1/a.json");
    write("AWSLogs/2/b.json");
    write("c.json");
    write("d.txt");
    assertThat(String.join(",", names(discover(directory + "/" + glob)))).isEqualTo(expected);
  }

  @Test
  void discover_patternThatBacktracks_answersAtOnce() throws IOException {
    write("a".repeat(200) + ".json");
    String pattern = directory + "/" + "*a".repeat(100) + "*b";
    assertThat(skipped(discover(pattern)).getFirst()).endsWith("no file matches this pattern");
  }

  @Test
  void discover_nothingThere_saysSo() {
    assertThat(skipped(discover(directory + "/missing.json", "bad\0name")))
        .hasSize(2)
        .anyMatch(skip -> skip.endsWith("missing.json: there is no such file or directory"))
        .anyMatch(skip -> skip.contains("this name cannot be a path here"));
  }

  @Test
  void discover_linksAndPipes_neverFollowedInCirclesNorOpened() throws Exception {
    write("logs/a.json");
    Files.createSymbolicLink(directory.resolve("logs/again"), directory);
    Files.createSymbolicLink(directory.resolve("logs/lost"), directory.resolve("nowhere"));
    Files.createSymbolicLink(directory.resolve("other"), directory.resolve("logs/a.json"));
    Process pipe = new ProcessBuilder("mkfifo", directory.resolve("logs/pipe").toString()).start();
    assertThat(pipe.waitFor()).isZero();

    Discovery found = discover(directory.toString(), "/dev/zero");

    assertThat(names(found)).containsExactly("logs/a.json", "other");
    assertThat(skipped(found))
        .containsExactlyInAnyOrder(
            "/dev/zero: not a regular file; pipe its content in and name it -",
            "logs/again: a link back to a directory above it",
            "logs/lost: a link to nothing",
            "logs/pipe: not a regular file; pipe its content in and name it -");
  }

  @Test
  void discover_moreFilesThanAllowed_stopsByName() throws IOException {
    write("a.json");
    write("b.json");
    ReadLimits one = new ReadLimits(1024, 2048, 1 << 20, 10, 2, 10, 4, 1, 10);
    Discovery found = LogFiles.discover(List.of(directory.toString()), one, NO_STDIN);
    assertThat(found.files()).hasSize(1);
    assertThat(skipped(found).getFirst()).endsWith("more than 1 files in one run (limit files)");
  }

  @Test
  void read_stdin_isReadOnceAsItComes() {
    InputStream stdin = new ByteArrayInputStream(Trail.file(3).getBytes(UTF_8));
    Discovery found = LogFiles.discover(List.of("-"), ReadLimits.standard(), stdin);
    Collected read = Collected.from(found.files().getFirst(), ReadLimits.standard());
    assertThat(read.ids()).isEqualTo(Trail.ids(3));
    assertThat(read.events.getFirst().record().provenance().file()).isEqualTo("-");
  }

  @Test
  void read_fileGoneOrForbidden_saysSo() throws IOException {
    write("a.json");
    LogFile file = discover(directory.toString()).files().getFirst();
    Files.delete(directory.resolve("a.json"));
    assertThat(Collected.from(file, ReadLimits.standard()).skipped().getFirst())
        .endsWith("a.json: it vanished before it was read");
  }

  @Test
  void read_fileThatGrows_readsWhatWasThereAndSaysSo() throws IOException {
    Path path = directory.resolve("a.json");
    Files.writeString(path, Trail.lines(3));
    LogFile file = discover(directory.toString()).files().getFirst();
    Files.writeString(path, Trail.record(3) + "\n", StandardOpenOption.APPEND);

    Collected read = Collected.from(file, ReadLimits.standard());

    assertThat(read.ids()).isEqualTo(Trail.ids(3));
    assertThat(read.skipped().getFirst())
        .endsWith(
            "a.json: it grew while it was read: its first " + file.bytes() + " bytes were read");
  }

  @Test
  void read_fileThatItsOwnReadingFills_ends() throws IOException {
    Path path = directory.resolve("a.json");
    Files.writeString(path, Trail.lines(3));
    LogFile found = discover(directory.toString()).files().getFirst();
    LogFile written =
        new LogFile(
            found.name(),
            found.bytes(),
            () -> {
              Files.writeString(path, Trail.lines(9), StandardOpenOption.APPEND);
              return found.content().open();
            });

    assertThat(Collected.from(written, ReadLimits.standard()).ids()).isEqualTo(Trail.ids(3));
  }

  @Test
  void read_fileThatIsCutMeanwhile_keepsWhatIsLeftAndSaysSo() throws IOException {
    Path path = directory.resolve("a.json");
    Files.writeString(path, Trail.lines(3));
    LogFile file = discover(directory.toString()).files().getFirst();
    Files.writeString(path, Trail.lines(1));

    Collected read = Collected.from(file, ReadLimits.standard());

    assertThat(read.ids()).isEqualTo(Trail.ids(1));
    assertThat(read.skipped().getFirst()).contains("it became shorter while it was read: ");
  }

  @Test
  void discover_namesThatAreNotUtf8_areReadAndToldApart() throws Exception {
    String make =
        "cd \"$0\" && for c in 374 375; do printf '{}' > \"$(printf \"gr\\\\$c.json\")\"; done";
    Process shell = new ProcessBuilder("sh", "-c", make, directory.toString()).start();
    assertThat(shell.waitFor()).isZero();

    Discovery found = discover(directory.toString());

    assertThat(names(found)).containsExactly("gr%FC.json", "gr%FD.json");
    assertThat(Collected.from(found.files().getFirst(), ReadLimits.standard()).reports)
        .singleElement()
        .satisfies(report -> assertThat(report.bytes()).isEqualTo(2));
  }

  private void write(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
  }

  private static Discovery discover(String... names) {
    return LogFiles.discover(List.of(names), ReadLimits.standard(), NO_STDIN);
  }

  private List<String> names(Discovery found) {
    return found.files().stream().map(file -> relative(file.name())).toList();
  }

  private List<String> skipped(Discovery found) {
    return found.skipped().stream()
        .map(skip -> relative(skip.file()) + ": " + skip.reason())
        .toList();
  }

  private String relative(String name) {
    return name.replace(directory + "/", "");
  }
}
