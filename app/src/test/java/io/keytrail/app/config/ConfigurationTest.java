package io.keytrail.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.model.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {
  @TempDir Path root;
  private Path here = Path.of("");
  private final Map<String, String> environment = new TreeMap<>();
  private final Map<String, List<String>> flags = new TreeMap<>();

  @BeforeEach
  void makeFolders() throws IOException {
    here = root.resolve("project/deep/down");
    Files.createDirectories(here);
    environment.put("HOME", root.resolve("home").toString());
  }

  private Configuration load() {
    return Configuration.load(surroundings(), flags, null);
  }

  private Surroundings surroundings() {
    return new Surroundings(
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        false,
        false,
        80,
        environment,
        here,
        root,
        Clock.systemUTC());
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void builtIn_everySetting_isTyped() {
    Configuration configuration = load();
    assertThat(configuration.value(Settings.PROFILE)).isEqualTo(HuntProfile.BALANCED);
    assertThat(configuration.value(Settings.MIN_SEVERITY)).isEqualTo(Severity.S3);
    assertThat(configuration.value(Settings.FAIL_ON)).isEqualTo(FailOn.HIGH);
    assertThat(configuration.value(Settings.RULES)).isEmpty();
    assertThat(configuration.value(Settings.TRUSTED)).isEmpty();
    assertThat(configuration.value(Settings.OFFLINE)).isFalse();
    assertThat(configuration.value(Settings.THREADS)).isZero();
    assertThat(configuration.value(Settings.RUNS_KEPT)).isEqualTo(100);
    assertThat(Settings.ALL)
        .allSatisfy(s -> assertThat(configuration.resolve(s).origin().where()).isEmpty());
  }

  @Test
  void value_namedEverywhere_theStrongestWins() throws IOException {
    write("home/.config/keytrail/keytrail.yml", "profile: hunt\n");
    assertThat(load().resolve(Settings.PROFILE).value()).isEqualTo(HuntProfile.HUNT);
    assertThat(load().resolve(Settings.PROFILE).origin().kind()).isEqualTo(Origin.Kind.USER_FILE);
    write("project/keytrail.yml", "profile: quiet\n");
    assertThat(load().resolve(Settings.PROFILE).origin().kind())
        .isEqualTo(Origin.Kind.PROJECT_FILE);
    assertThat(load().value(Settings.PROFILE)).isEqualTo(HuntProfile.QUIET);
    environment.put("KEYTRAIL_PROFILE", "balanced");
    assertThat(load().resolve(Settings.PROFILE).origin().describe())
        .isEqualTo("environment KEYTRAIL_PROFILE");
    flags.put("profile", List.of("hunt"));
    assertThat(load().resolve(Settings.PROFILE).origin().describe()).isEqualTo("flag --profile");
    assertThat(load().value(Settings.PROFILE)).isEqualTo(HuntProfile.HUNT);
  }

  @Test
  void projectFile_aboveTheRepository_isNotRead() throws IOException {
    write("keytrail.yml", "profile: quiet\n");
    Files.createDirectories(root.resolve("project/.git"));
    assertThat(load().value(Settings.PROFILE)).isEqualTo(HuntProfile.BALANCED);
  }

  @Test
  void paths_inFiles_areRelativeToTheFile() throws IOException {
    write("project/keytrail.yml", "rules: [mine, ../other]\ntrusted: nets.csv\n");
    assertThat(load().value(Settings.RULES))
        .containsExactly(root.resolve("project/mine"), root.resolve("project/../other"));
    assertThat(load().value(Settings.TRUSTED)).contains(root.resolve("project/nets.csv"));
  }

  @Test
  void placeholders_repeatedName_gathersItsValues() throws IOException {
    write("project/keytrail.yml", "placeholders: [honey=AKIAONE, honey=AKIATWO, admins=ops]\n");
    assertThat(load().value(Settings.PLACEHOLDERS))
        .isEqualTo(Map.of("honey", List.of("AKIAONE", "AKIATWO"), "admins", List.of("ops")));
  }

  @Test
  void xdgConfigHome_absolute_isUsedInsteadOfHome() throws IOException {
    environment.put("XDG_CONFIG_HOME", root.resolve("xdg").toString());
    write("xdg/keytrail/keytrail.yml", "threads: 3\n");
    assertThat(load().value(Settings.THREADS)).isEqualTo(3);
  }

  @Test
  void dataFolder_followsItsOwnOrder() {
    assertThat(UserFolders.data(load(), surroundings()))
        .isEqualTo(root.resolve("home/.local/share/keytrail"));
    environment.put("XDG_DATA_HOME", root.resolve("xdg").toString());
    assertThat(UserFolders.data(load(), surroundings())).isEqualTo(root.resolve("xdg/keytrail"));
    environment.put("KEYTRAIL_DATA", root.resolve("data").toString());
    assertThat(UserFolders.data(load(), surroundings())).isEqualTo(root.resolve("data"));
    flags.put("data-dir", List.of("here"));
    assertThat(UserFolders.data(load(), surroundings())).isEqualTo(here.resolve("here"));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("profil: quiet", "there is no setting \"profil\"; did you mean profile?"),
        Arguments.of("zzz: 1", "there is no setting \"zzz\""),
        Arguments.of("profile: loud", "keytrail.yml: profile \"loud\": not one of quiet,"),
        Arguments.of("profile: [quiet, hunt]", "takes one value, not 2"),
        Arguments.of("profile:", "profile has no value"),
        Arguments.of("threads: -1", "not a whole number from 0 to 256"),
        Arguments.of("offline: maybe", "not one of true, false"),
        Arguments.of("placeholders: [honey]", "not of the form name=value"),
        Arguments.of("- a\n- b", "should be a list of \"key: value\""),
        Arguments.of("profile: {a: b}", "no keys of their own"),
        Arguments.of("a: [", "is no YAML"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void file_wrong_isRefusedWithPlaceAndReason(String yaml, String message) throws IOException {
    write("project/keytrail.yml", yaml);
    assertThatThrownBy(
            () -> {
              Configuration configuration = load();
              Settings.ALL.forEach(configuration::resolve);
            })
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining("keytrail.yml")
        .hasMessageContaining(message);
  }

  @Test
  void keys_everySetting_areKebabCaseAndSetByFile() throws IOException {
    for (Setting<?> setting : Settings.ALL) {
      assertThat(setting.key()).matches("[a-z]+(-[a-z]+)*");
      String value = setting.builtIn().isEmpty() ? "some=thing" : setting.builtIn().getFirst();
      write("project/keytrail.yml", setting.key() + ": " + value + "\n");
      assertThat(load().resolve(setting).origin().kind()).isEqualTo(Origin.Kind.PROJECT_FILE);
    }
  }
}
