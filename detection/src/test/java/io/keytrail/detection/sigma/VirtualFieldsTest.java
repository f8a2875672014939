package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.NetworkKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualFieldsTest {
  private static final EnrichedEvent EVENT =
      Events.from(
          NetworkKind.VPN,
          "NL",
          Events.cloudTrail(
              """
              {"eventSource":"iam.amazonaws.com","eventName":"CreateUser","awsRegion":"us-east-1",
               "sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2","errorCode":"AccessDenied",
               "userIdentity":{"arn":"arn:aws:iam::111122223333:user/dev",
                 "accessKeyId":"AKIAIOSFODNN7EXAMPLE"}}
              """));

  @ParameterizedTest
  @CsvSource({
    "keytrail.network.kind: vpn,              true",
    "keytrail.network.kind: tor,              false",
    "keytrail.network.asn: 64500,             true",
    "keytrail.network.as_name|contains: net,  true",
    "keytrail.network.country: nl,            true",
    "keytrail.network.trusted: false,         true",
    "keytrail.network.known_bad: null,        true",
    "keytrail.network.prefix: 203.0.113.0/24, true",
    "keytrail.principal.kind: user,           true",
    "keytrail.principal.name|endswith: /dev,  true",
    "keytrail.principal.key|endswith: /dev,   true",
    "keytrail.principal.account: 111122223333, true",
    "keytrail.credential.kind: aws-access-key, true",
    "keytrail.credential.id|startswith: AKIA, true",
    "keytrail.session.name: null,             true",
    "keytrail.session.mfa: null,              true",
    "keytrail.service_made: false,            true",
    "keytrail.service_made: true,             false",
    "keytrail.invoked_by: null,               true",
    "keytrail.outcome: denied,                true",
    "keytrail.error: accessdenied,            true",
    "keytrail.access: unknown,                true",
    "keytrail.region: us-east-1,              true",
    "keytrail.account: 111122223333,          true",
    "keytrail.service: iam.amazonaws.com,     true",
    "keytrail.action: createuser,             true",
    "keytrail.action.kind: identity,          true",
    "keytrail.provider: aws,                  true",
    "keytrail.log: cloudtrail,                true",
    "keytrail.address|cidr: 203.0.113.0/24,   true",
    "keytrail.user_agent|startswith: aws-cli, true",
    "keytrail.target.name: bob,               true",
    "keytrail.target.type: iam-user,          true",
    "KEYTRAIL.Outcome: denied,                true"
  })
  void match_aVirtualField_comparesWhatNormalisationFound(String item, boolean expected) {
    RuleSet rules = SigmaTesting.detection("s:\n  " + item + "\ncondition: s");

    assertThat(!SigmaTesting.matches(rules, EVENT).isEmpty()).isEqualTo(expected);
  }
}
