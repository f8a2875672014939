package io.keytrail.sources.costs;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.json.JsonMembers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineNameTest {
  private static final List<String> ROW =
      List.of(
          "\"lineItem/UsageStartDate\":\"2026-03-02\"",
          "\"lineItem/ResourceId\":\"i-1\"",
          "\"lineItem/Operation\":\"RunInstances\"",
          "\"resourceTags/user:CostCenter\":\"42\"",
          "\"identity/LineItemId\":\"one\"",
          "\"lineItem/UnblendedCost\":\"1\"",
          "\"lineItem/UsageAmount\":\"1\"",
          "\"bill/InvoiceId\":\"\"");

  @Test
  void lasting_columnsInAnyOrder_isTheSame() {
    for (int seed = 0; seed < 20; seed++) {
      List<String> row = new ArrayList<>(ROW);
      Collections.shuffle(row, new Random(seed));
      assertThat(lasting(row)).isEqualTo(lasting(ROW));
    }
  }

  @Test
  void lasting_laterDelivery_isTheSame() {
    List<String> later = new ArrayList<>(ROW.subList(0, 4));
    later.add("\"identity/LineItemId\":\"two\"");
    later.add("\"lineItem/UnblendedCost\":\"1.5\"");
    later.add("\"lineItem/UsageAmount\":\"2\"");
    later.add("\"bill/InvoiceId\":\"9\"");

    assertThat(lasting(later)).isEqualTo(lasting(ROW));
    assertThat(LineName.exact(members(later))).isNotEqualTo(LineName.exact(members(ROW)));
  }

  @Test
  void lasting_anythingElseThatDiffers_isAnotherLine() {
    for (int column = 0; column < 4; column++) {
      List<String> other = new ArrayList<>(ROW);
      other.set(column, other.get(column).replaceFirst("\"$", "x\""));
      assertThat(lasting(other)).isNotEqualTo(lasting(ROW));
    }
  }

  @Test
  void lasting_valuesThatChangePlaces_areAnotherLine() {
    assertThat(lasting(List.of("\"a\":\"1\"", "\"b\":\"2\"")))
        .isNotEqualTo(lasting(List.of("\"a\":\"2\"", "\"b\":\"1\"")));
  }

  private static long lasting(List<String> row) {
    return LineName.lasting(members(row));
  }

  private static JsonMembers members(List<String> row) {
    byte[] json = ("{" + String.join(",", row) + "}").getBytes(StandardCharsets.UTF_8);
    JsonMembers members = new JsonMembers();
    members.read(json, 0, json.length);
    return members;
  }
}
