package io.keytrail.sources.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallNamesTest {
  @ParameterizedTest
  @CsvSource({
    "lambda.amazonaws.com, UpdateFunctionCode20150331v2, UpdateFunctionCode",
    "lambda.amazonaws.com, PublishVersion20150331, PublishVersion",
    "lambda.amazonaws.com, Invoke, Invoke",
    "lambda.amazonaws.com, 20150331, 20150331",
    "cloudfront.amazonaws.com, CreateDistribution2020_05_31, CreateDistribution",
    "s3.amazonaws.com, Report20150331, Report20150331"
  })
  void of_versionBehindAName_isLeftOut(String service, String logged, String name) {
    assertThat(new CallNames().of(service, logged)).isEqualTo(name);
  }
}
