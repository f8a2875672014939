package io.keytrail.response.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.response.Steps;
import io.keytrail.response.approval.Consent;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.Phase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryJsonTest {
  static Stream<Entry> entries() {
    String step = Steps.step(Phase.DENY, "ann").id();
    return Stream.of(
        new Entry.Planned(Steps.plan(Steps.step(Phase.DENY, "ann")), "mira \"\n"),
        new Entry.Seen(Map.of(step, "Active", "other", "")),
        new Entry.Agreed(
            new SignedConsent(
                new Consent(
                    "INC-1",
                    "hash",
                    Purpose.UNDO,
                    Map.of(step, "Active"),
                    "noor",
                    "because \\n of \n it",
                    Steps.MADE,
                    Steps.MADE.plusNanos(1),
                    "nonce"),
                "c2lnbmVk")),
        new Entry.Intended(step, Purpose.CONTAIN, Change.FINAL, List.of("a", "b")),
        new Entry.Ended(step, Purpose.UNDO, Ending.UNKNOWN, "timed out"),
        new Entry.Verified(step, true, "yes"),
        new Entry.Verified(step, false, "no"),
        new Entry.HeldBack(step, Entry.Obstacle.RAIL, "protected"),
        new Entry.DoneByHand(step, "note"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void read_whatWasWritten_isTheSame(Entry entry) {
    assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"nothing\"}",
        "{\"type\":\"planned\",\"requester\":\"a\"}",
        "{\"type\":\"ended\",\"step\":\"a\",\"purpose\":\"contain\",\"ending\":\"WELL\"}",
        "{\"type\":\"intended\",\"step\":\"a\",\"purpose\":\"attack\",\"change\":\"NONE\"}",
        "{\"type\":\"agreed\",\"purpose\":\"contain\",\"steps\":{},\"at\":\"yesterday\"}"
      })
  void read_whatIsNoEntry_isRefused(String json) {
    assertThatThrownBy(() -> EntryJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedDocument.class);
  }
}
