package io.keytrail.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownTablesTest {
  @ParameterizedTest
  @CsvSource({
    "ProviderName|ChargePeriodStart|BilledCost, a cost table (FOCUS)",
    "identity/LineItemId|lineItem/UnblendedCost, an AWS Cost and Usage Report",
    "line_item_usage_account_id|line_item_unblended_cost, an AWS Cost and Usage Report",
    "SubscriptionId|CostInBillingCurrency, an Azure cost export",
    "user|user_creation_time|access_key_1_active, an IAM credential report",
    "eventtime|eventname, ''",
    "BilledCost, ''"
  })
  void name_columns_tellTheTable(String columns, String expected) {
    assertThat(KnownTables.name(List.of(columns.split("\\|", -1)))).isEqualTo(expected);
  }
}
