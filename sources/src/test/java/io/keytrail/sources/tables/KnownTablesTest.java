package io.keytrail.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownTablesTest {
  @ParameterizedTest
  @CsvSource({
    "user|user_creation_time|access_key_1_active, an IAM credential report",
    "eventtime|eventname, ''",
    "BilledCost, ''"
  })
  void name_columns_tellTheTable(String columns, String expected) {
    assertThat(KnownTables.name(List.of(columns.split("\\|", -1)))).isEqualTo(expected);
  }
}
