package io.keytrail.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonScanner;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.formats.Normalizers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normalisers answer whatever they are given: damaged, of the wrong types, or both. */
final class DamagedRecordsTest {
  private static final int ROUNDS = 120;
  private static final List<String> WRONG_VALUES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "-1",
          "1e999",
          "\"\"",
          "\"{\"",
          "\"[{\\\"a\\\":1}]\"",
          "[[]]",
          "{\"value\":{}}",
          "\"\\ud800\"",
          "[null,1,\"x\",{}]",
          "\"2026-99-99T99:99:99Z\"");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void normalize_mutatedGoldenRecords_throwsNothingButMalformedJson(long seed) {
    Random random = new Random(seed);
    List<Normalizer> normalizers = Normalizers.all();
    long readable = 0;
    for (Path file : GoldenRecords.files()) {
      byte[] record = GoldenRecords.record(file).json().getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < ROUNDS; round++) {
        byte[] mutated =
            round % 2 == 0 ? withOtherBytes(record, random) : withOtherValue(record, random);
        readable += normalizeAll(normalizers, mutated);
      }
    }
    assertThat(readable).as("mutations that were still JSON objects").isPositive();
  }

  private static int normalizeAll(List<Normalizer> normalizers, byte[] json) {
    JsonMembers members = new JsonMembers();
    int end;
    try {
      end = members.read(json, 0, json.length);
    } catch (MalformedJson e) {
      return 0;
    }
    RawRecord raw = new RawRecord(new Provenance("m", 1), JsonSlice.within(json, 0, end));
    for (Normalizer normalizer : normalizers) {
      assertThatCode(
              () -> {
                if (normalizer.recognises(members)) {
                  normalizeOrRefuse(normalizer, raw, members);
                }
              })
          .as("%s", new String(json, StandardCharsets.UTF_8))
          .doesNotThrowAnyException();
    }
    return 1;
  }

  /** Broken JSON below the top level is the one thing a normaliser may throw for. */
  private static void normalizeOrRefuse(Normalizer normalizer, RawRecord raw, JsonMembers members) {
    try {
      NormalizeResult result = normalizer.normalize(raw, members);
      assertThat(result).isNotNull();
    } catch (MalformedJson inside) {
      assertThat(inside).hasMessageContaining("at byte");
    }
  }

  private static byte[] withOtherBytes(byte[] record, Random random) {
    byte[] mutated = record.clone();
    int changes = 1 + random.nextInt(4);
    String likely = "{}[]\",:0n\\tT-.Z\u007f ";
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutated.length);
      mutated[at] = (byte) likely.charAt(random.nextInt(likely.length()));
    }
    return mutated;
  }

  /** Puts a value of another kind where some member's value begins. */
  private static byte[] withOtherValue(byte[] record, Random random) {
    String json = new String(record, StandardCharsets.UTF_8);
    int colon = json.indexOf(':', random.nextInt(json.length()));
    if (colon < 0) {
      return record;
    }
    String value = WRONG_VALUES.get(random.nextInt(WRONG_VALUES.size()));
    int end = valueEnd(json, colon + 1);
    return (json.substring(0, colon + 1) + value + json.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int valueEnd(String json, int from) {
    try {
      byte[] rest = json.substring(from).getBytes(StandardCharsets.ISO_8859_1);
      int start = JsonScanner.skipWhitespace(rest, 0, rest.length);
      return from + JsonScanner.skipValue(rest, start, rest.length);
    } catch (MalformedJson e) {
      return from;
    }
  }
}
