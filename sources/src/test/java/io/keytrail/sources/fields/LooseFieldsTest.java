package io.keytrail.sources.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.Access;
import io.keytrail.model.json.JsonSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LooseFieldsTest {
  private static Fields fields(String json) {
    return Fields.of(JsonSlice.parse(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operationName",
        "OperationName",
        "operation_name",
        "Operation name",
        "OPERATIONNAME"
      })
  void text_anySpellingOfAName_isFound(String spelling) {
    assertThat(fields("{\"" + spelling + "\":\"write\"}").text("operationname")).isEqualTo("write");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operationNames", "operationNam", "öperationName", "xoperationName"})
  void text_otherName_isNotFound(String spelling) {
    assertThat(fields("{\"" + spelling + "\":\"write\"}").text("operationname")).isEmpty();
  }

  @Test
  void text_firstNameHasNoValue_theNextOneIsTaken() {
    Fields fields = fields("{\"a\":null,\"A\":\"\",\"b\":{\"x\":1},\"c\":7}");

    assertThat(fields.text("a", "b", "c")).isEqualTo("7");
  }

  @Test
  void label_localizableObject_isItsValue() {
    Fields fields = fields("{\"status\":{\"value\":\"Started\",\"localizedValue\":\"Gestartet\"}}");

    assertThat(fields.label("status")).isEqualTo("Started");
  }

  @Test
  void object_insideStrings_isUnwrapped() {
    Fields fields = fields("{\"p\":\"\\\"{\\\\\\\"k\\\\\\\":\\\\\\\"v\\\\\\\"}\\\"\"}");

    assertThat(fields.object("p").text("k")).isEqualTo("v");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\\\"k\\\":", "[1,2", "plain", "", "{]"})
  void object_stringCutOff_isNone(String text) {
    assertThat(fields("{\"p\":\"" + text + "\"}").object("p").isEmpty()).isTrue();
  }

  @Test
  void list_loneObject_countsAsOneElement() {
    assertThat(fields("{\"p\":{\"k\":1}}").objects("p")).hasSize(1);
    assertThat(fields("{\"p\":\"[{\\\"k\\\":1},3,{\\\"k\\\":2}]\"}").objects("p")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-04T05:06:07Z                | 2026-03-04T05:06:07Z
          2026-03-04T05:06:07.1234567Z        | 2026-03-04T05:06:07.123456700Z
          2026-03-04T05:06:07.1234567891Z     | 2026-03-04T05:06:07.123456789Z
          2026-03-04T5:06:07.958Z             | 2026-03-04T05:06:07.958Z
          2026-03-04T05:06:07                 | 2026-03-04T05:06:07Z
          2026-03-04 05:06:07.123456 UTC      | 2026-03-04T05:06:07.123456Z
          2026-03-04T05:06:07+02:00           | 2026-03-04T03:06:07Z
          2026-03-04T05:06:07-0730            | 2026-03-04T12:36:07Z
          3/4/2026, 5:06:07.447 PM            | 2026-03-04T17:06:07.447Z
          3/4/2026 12:06:07 AM                | 2026-03-04T00:06:07Z
          11/3/2025 9:06:42 AM +00:00         | 2025-11-03T09:06:42Z
          25/12/2025 09:06:42                 | 2025-12-25T09:06:42Z
          1772600768                          | 2026-03-04T05:06:08Z
          1772600768500                       | 2026-03-04T05:06:08.500Z
          1.772600768123456E9                 | 2026-03-04T05:06:08.123456Z
          1772600768123456                    | 2026-03-04T05:06:08.123456Z
          /Date(1772600768000)/               | 2026-03-04T05:06:08Z
          2026-06-30T23:59:60Z                | 2026-06-30T23:59:59Z
          """)
  void parse_writtenTime_isRead(String text, String expected) {
    assertThat(EventTimes.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "0000-00-00T00:00:00.000Z",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "2026-13-04T05:06:07Z",
        "2026-03-04",
        "2026-03-04T05:06:07+",
        "2026-03-04T05:06:07Zulu",
        "5:06 PM",
        "99999999999999999999999999",
        "1e400000000",
        "-5",
        "3/4/"
      })
  void parse_noTime_isNull(String text) {
    assertThat(EventTimes.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7,203.0.113.7",
    "203.0.113.7:443,203.0.113.7",
    "[2001:db8::7]:443,2001:db8::7",
    "[2001:db8::7],2001:db8::7",
    "2001:db8::7,2001:db8::7",
    "::ffff:203.0.113.7,203.0.113.7",
    "[::ffff:203.0.113.7]:80,203.0.113.7",
    "gce-internal-ip,gce-internal-ip",
    "private,private",
    "XX:2001:db8::7,XX:2001:db8::7",
    "203.0.113.7:http,203.0.113.7:http",
    "::1,::1"
  })
  void of_loggedAddress_isBare(String logged, String address) {
    assertThat(CallerAddress.of(logged)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "<null>", "null"})
  void of_noAddress_isEmpty(String logged) {
    assertThat(CallerAddress.of(logged)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ListKeys,READ",
    "aggregatedList,READ",
    "SetIamPolicy,WRITE",
    "batchGetAssets,READ",
    "batchCreate,WRITE",
    "get_iam_policy,READ",
    "Add member to role,WRITE",
    "New-InboxRule,WRITE",
    "Predict,UNKNOWN",
    "Getaway,UNKNOWN",
    "'',UNKNOWN"
  })
  void of_operationName_tellsAccess(String name, Access access) {
    assertThat(AccessWords.of(name)).isEqualTo(access);
  }

  @Test
  void shared_equalTexts_areOneInstance() {
    TextPool pool = new TextPool();

    String first = pool.shared(String.join("", "a", "bc"));

    assertThat(pool.shared(String.join("", "ab", "c"))).isSameAs(first);
  }
}
