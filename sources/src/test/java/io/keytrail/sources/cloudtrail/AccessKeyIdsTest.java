package io.keytrail.sources.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessKeyIdsTest {
  @ParameterizedTest
  @CsvSource({
    "111122223333, AKIARTX3GSDSQAAAAAAA",
    "111122223333, ASIARTX3GSDS77777777",
    "000000000001, AKIAQAAAAAAAQAAAAAAA",
    "999999999999, AKIA6RVFFB77QZZZZZZZ"
  })
  void account_newGeneration_isRead(String account, String id) {
    assertThat(AccessKeyIds.account(id)).isEqualTo(account);
  }

  @ParameterizedTest
  @CsvSource({
    "AKIARTX3GSDSQAAAAAAA, true",
    "AKIA0189RTX3GSDSQAAA, true",
    "ASIARTX3GSDS77777777, true",
    "AROARTX3GSDSQAAAAAAA, false",
    "AKIARTX3GSDSQAAAAAA, false",
    "akiartx3gsdsqaaaaaaa, false"
  })
  void isOne_byItsForm(String text, boolean one) {
    assertThat(AccessKeyIds.isOne(text)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "AKIAIOSFODNN7EXAMPL2", // made before ids told their account
    "AKIA7777777777777777", // no account has thirteen digits
    "AROARTX3GSDSQAAAAAAA", // a role's id
    "AKIARTX3GSDSQAAAAAA1", // no base 32
    "AKIARTX3GSDSQAAAAAA"
  })
  void account_idThatTellsNone_isEmpty(String id) {
    assertThat(AccessKeyIds.account(id)).isEmpty();
  }
}
