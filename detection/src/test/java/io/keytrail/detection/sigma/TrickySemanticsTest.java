package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.sigma.rule.Attack;
import io.keytrail.model.event.LogKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sixteen places at which Sigma engines go wrong on cloud logs, one test each. */
class TrickySemanticsTest {
  private static boolean gcp(String detection, String record) {
    RuleSet rules = SigmaTesting.load(SigmaTesting.rule("gcp", "gcp.audit", detection));
    return !SigmaTesting.matches(rules, Events.gcp(record)).isEmpty();
  }

  private static boolean azure(LogKind log, String detection, String record) {
    RuleSet rules =
        SigmaTesting.load(SigmaTesting.rule(log.sigmaProduct(), log.sigmaService(), detection));
    return !SigmaTesting.matches(rules, Events.of(log, record)).isEmpty();
  }

  @Test
  void s01_wholeValuesIgnoreCase_regexesDoNotAndSearch() {
    String record = "{\"protoPayload\":{\"methodName\":\"v1.compute.firewalls.delete\"}}";

    assertThat(
            gcp("s: {gcp.audit.method_name: 'v*.Compute.Firewalls.Delete'}\ncondition: s", record))
        .isTrue();
    assertThat(
            azure(
                LogKind.AZURE_ACTIVITY,
                "s: {operationName: MICROSOFT.COMPUTE/VIRTUALMACHINES/DELETE}\ncondition: s",
                "{\"operationName\":\"Microsoft.Compute/virtualMachines/delete\"}"))
        .isTrue();
    assertThat(
            holds(
                "s: {arn|re: '.+:assumed-role/aws:.+'}\ncondition: s",
                "{\"arn\":\"arn:aws:sts::111122223333:assumed-role/aws:ec2/i-1\"}"))
        .isTrue();
    assertThat(holds("s: {arn|re: 'ASSUMED'}\ncondition: s", "{\"arn\":\"assumed\"}")).isFalse();
    assertThat(holds("s: {arn|cased: A}\ncondition: s", "{\"arn\":\"a\"}")).isFalse();
  }

  @Test
  void s02_fieldNamesIgnoreCaseAndHaveAliases() {
    assertThat(
            azure(
                LogKind.ENTRA_SIGN_IN,
                "s: {DeviceDetail.trusttype: 'Azure AD joined', ResultType: 50053}\ncondition: s",
                "{\"resultType\":\"50053\","
                    + "\"properties\":{\"deviceDetail\":{\"trustType\":\"Azure AD Joined\"}}}"))
        .isTrue();
    assertThat(
            gcp(
                "s: {data.protoPayload.Servicename: iam.googleapis.com}\ncondition: s",
                "{\"protoPayload\":{\"serviceName\":\"iam.googleapis.com\"}}"))
        .isTrue();
  }

  @Test
  void s03_nullIsAbsentOrNull() {
    String detection = "s: {eventName: DeleteBucket, errorCode: [Success, null]}\ncondition: s";

    assertThat(holds(detection, "{\"eventName\":\"DeleteBucket\"}")).isTrue();
    assertThat(holds(detection, "{\"eventName\":\"DeleteBucket\",\"errorCode\":null}")).isTrue();
    assertThat(holds(detection, "{\"eventName\":\"DeleteBucket\",\"errorCode\":\"Success\"}"))
        .isTrue();
    assertThat(holds(detection, "{\"eventName\":\"DeleteBucket\",\"errorCode\":\"AccessDenied\"}"))
        .isFalse();
  }

  @Test
  void s04_emptyStringIsNotNull_andAnEmptyArrayIsItsText() {
    assertThat(holds("s: {a: ''}\ncondition: s", "{\"a\":\"\"}")).isTrue();
    assertThat(holds("s: {a: ''}\ncondition: s", "{\"a\":null}")).isFalse();
    assertThat(holds("s: {a: ''}\ncondition: s", "{}")).isFalse();
    assertThat(holds("s: {a: null}\ncondition: s", "{\"a\":\"\"}")).isFalse();
    assertThat(holds("s: {a: '[]'}\ncondition: s", "{\"a\":[]}")).isTrue();
    assertThat(holds("s: {a: '[]'}\ncondition: s", "{\"a\":[ ]}")).isTrue();
    assertThat(holds("s: {a: '[]'}\ncondition: s", "{\"a\":[1]}")).isFalse();
    assertThat(holds("s: {a: '[]'}\ncondition: s", "{\"a\":\"[]\"}")).isTrue();
  }

  @Test
  void s05_scalarsCompareAsTextBothWays() {
    assertThat(holds("s: {a.enable: 'false'}\ncondition: s", "{\"a\":{\"enable\":false}}"))
        .isTrue();
    assertThat(holds("s: {a.enable: false}\ncondition: s", "{\"a\":{\"enable\":\"False\"}}"))
        .isTrue();
    assertThat(holds("s: {a: 50053}\ncondition: s", "{\"a\":\"50053\"}")).isTrue();
    assertThat(holds("s: {a: '50053'}\ncondition: s", "{\"a\":50053}")).isTrue();
  }

  @Test
  void s06_objectsCompareOnCompactAndUnescapedJson() {
    String policy =
        "{\\\"Statement\\\": [{\\\"Effect\\\": \\\"Allow\\\","
            + " \\\"Resource\\\": \\\"arn:aws:s3:::<YOUR-BUCKET-NAME>/*\\\"}]}";
    String record =
        "{\"requestParameters\": { \"status\" : \"Suspended\", \"p\":\"" + policy + "\"}}";

    assertThat(holds("s: {requestParameters|contains: Suspended}\ncondition: s", record)).isTrue();
    assertThat(
            holds(
                "s:\n  requestParameters|contains: '\"status\":\"Suspended\"'\ncondition: s",
                record))
        .isTrue();
    assertThat(
            holds(
                """
                s:
                  requestParameters|contains|all:
                    - '"arn:aws:s3:::<YOUR-BUCKET-NAME>/\\*"'
                    - '"Effect":"Allow"'
                    - '"Effect": "Allow"'
                condition: s\
                """,
                record))
        .isTrue();
    assertThat(
            holds(
                "s:\n  requestParameters|contains: '\"Effect\":*arn:aws:s3'\ncondition: s", record))
        .isTrue();
    assertThat(holds("s: {requestParameters|contains: Deny}\ncondition: s", record)).isFalse();
  }

  @Test
  void s07_pathsThroughArraysMeanAnyElement_unlessTheSameIsAskedFor() {
    String record =
        "{\"T\":[{\"mod\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"}]}]}";
    String any = "s: {T.mod.name: A, T.mod.value: '2'}\ncondition: s";
    String same =
        SigmaTesting.rule("aws", "cloudtrail", any) + "keytrail: {same-element: [T.mod]}\n";

    assertThat(holds(any, record)).isTrue();
    assertThat(SigmaTesting.matches(SigmaTesting.load(same), Events.cloudTrail(record))).isEmpty();
    assertThat(
            SigmaTesting.matches(
                SigmaTesting.load(same.replace("'2'", "'1'")), Events.cloudTrail(record)))
        .isNotEmpty();
    assertThat(
            holds(
                "s: {requestParameters.containerDefinitions.command|contains: curl}\ncondition: s",
                "{\"requestParameters\":{\"containerDefinitions\":[{\"command\":[\"sh\",\"curl x\"]}]}}"))
        .isTrue();
  }

  @Test
  void s08_containsStarMeansPresent() {
    assertThat(holds("s: {a|contains: '*'}\ncondition: s", "{\"a\":\"x\"}")).isTrue();
    assertThat(holds("s: {a|contains: '*'}\ncondition: s", "{\"a\":[1]}")).isTrue();
    assertThat(holds("s: {a|contains: '*'}\ncondition: s", "{\"a\":{}}")).isTrue();
    assertThat(holds("s: {a|contains: '*'}\ncondition: s", "{\"a\":null}")).isFalse();
    assertThat(holds("s: {a|contains: '*'}\ncondition: s", "{}")).isFalse();
  }

  @Test
  void s09_keywordsAreSearchedInTheWholeEvent() {
    String record = "{\"operationName\":\"MICROSOFT.COMPUTE/VIRTUALMACHINES/WRITE\",\"x\":[7]}";

    assertThat(
            azure(
                LogKind.AZURE_ACTIVITY,
                "keywords: [nothing, Microsoft.Compute/virtualMachines/write]\ncondition: keywords",
                record))
        .isTrue();
    assertThat(holds("k:\n  '|all': [compute, write]\ncondition: k", record)).isTrue();
    assertThat(holds("k:\n  '|all': [compute, delete]\ncondition: k", record)).isFalse();
    assertThat(holds("k: 'compute*write'\ncondition: k", record)).isTrue();
    assertThat(holds("k:\n  '|re': 'MACHINES/W[A-Z]+'\ncondition: k", record)).isTrue();
    assertThat(holds("k: ['say \"hi\"']\ncondition: k", "{\"a\":\"say \\\"hi\\\"\"}")).isTrue();
    assertThat(holds("k: ['a/b']\ncondition: k", "{\"a\":\"a\\/b\"}")).isTrue();
  }

  @Test
  void s10_quantifiersGlobOnNames_themSkipsUnderscores_unknownNamesAreErrors() {
    String detection = "sel_a: {a: 1}\nsel-b: {b: 1}\n_c: {c: 1}\ncondition: ";

    assertThat(holds(detection + "all of them", "{\"a\":1,\"b\":1}")).isTrue();
    assertThat(holds(detection + "1 of sel*", "{\"b\":1}")).isTrue();
    assertThat(holds(detection + "sel-b and not sel_a or _c", "{\"b\":1}")).isTrue();
    assertThat(SigmaTesting.problem(detection + "sel_z")).contains("no selection of that name");
  }

  @Test
  void s11_escapes() {
    assertThat(holds("s: {a: 'x\\*y'}\ncondition: s", "{\"a\":\"x*y\"}")).isTrue();
    assertThat(holds("s: {a: 'x\\*y'}\ncondition: s", "{\"a\":\"xzy\"}")).isFalse();
    assertThat(holds("s: {a: 'x\\?y'}\ncondition: s", "{\"a\":\"x?y\"}")).isTrue();
    assertThat(holds("s: {a: 'x\\?y'}\ncondition: s", "{\"a\":\"xzy\"}")).isFalse();
    assertThat(holds("s: {a: 'x\\\\*'}\ncondition: s", "{\"a\":\"x\\\\anything\"}")).isTrue();
    assertThat(holds("s: {a: 'x\\\\*'}\ncondition: s", "{\"a\":\"x*\"}")).isFalse();
    assertThat(holds("s: {a: 'x\\y'}\ncondition: s", "{\"a\":\"x\\\\y\"}")).isTrue();
    assertThat(holds("s: {a: \"x\\\\y\"}\ncondition: s", "{\"a\":\"x\\\\y\"}")).isTrue();
  }

  @Test
  void s12_listsAreOr_mapsAreAnd_listsOfMapsAreOr() {
    String detection =
        "s:\n  - {a: 1, b: [2, 3]}\n  - c|contains: needle\n  - plain words\ncondition: s";

    assertThat(holds(detection, "{\"a\":1,\"b\":3}")).isTrue();
    assertThat(holds(detection, "{\"a\":1,\"b\":4}")).isFalse();
    assertThat(holds(detection, "{\"c\":\"a needle\"}")).isTrue();
    assertThat(holds(detection, "{\"z\":\"some plain words here\"}")).isTrue();
    assertThat(holds("s: {a|contains|all: [x]}\ncondition: s", "{\"a\":\"axb\"}")).isTrue();
    assertThat(holds("s: {a|all: [x, y]}\ncondition: s", "{\"a\":[\"x\",\"y\"]}")).isTrue();
  }

  @Test
  void s13_fieldrefComparesTwoFields_andALiteralStaysALiteral() {
    String detection =
        """
        s: {eventName: UpdateLoginProfile}
        filter: {userIdentity.arn|fieldref: requestParameters.userName}
        condition: s and not filter\
        """;
    String record =
        "{\"eventName\":\"UpdateLoginProfile\",\"userIdentity\":{\"arn\":\"%s\"},"
            + "\"requestParameters\":{\"userName\":\"bob\"}}";

    assertThat(holds(detection, record.formatted("arn:aws:iam::111122223333:user/bob"))).isTrue();
    assertThat(holds(detection, record.formatted("bob"))).isFalse();
    assertThat(
            holds(
                "s: {userIdentity.arn|contains: requestParameters.userName}\ncondition: s",
                record.formatted("bob")))
        .isFalse();
  }

  @Test
  void s14_logSourceDecidesWhichEventsARuleSees() {
    String detection = "s: {a: 1}\ncondition: s";
    RuleSet aws = SigmaTesting.load(SigmaTesting.rule("aws", "cloudtrail", detection));
    RuleSet gcp = SigmaTesting.load(SigmaTesting.rule("gcp", "gcp.audit", detection));
    RuleSet unknown = SigmaTesting.load(SigmaTesting.rule("aws", "waf", detection));

    assertThat(SigmaTesting.matches(aws, Events.cloudTrail("{\"a\":1}"))).isNotEmpty();
    assertThat(SigmaTesting.matches(gcp, Events.cloudTrail("{\"a\":1}"))).isEmpty();
    assertThat(SigmaTesting.matches(gcp, Events.gcp("{\"a\":1}"))).isNotEmpty();
    assertThat(unknown.rules()).hasSize(1);
    assertThat(unknown.reports().getFirst().outcome()).isEqualTo(RuleReport.Outcome.UNROUTABLE);
  }

  @Test
  void s15_unknownKeysAreKept_andTechniquesAreKnownByBothNumbers() {
    String yaml =
        SigmaTesting.rule("aws", "cloudtrail", "s: {a: 1}\ncondition: s")
            + "related: [{id: x, type: derived}]\nscope: [server]\nlicense: none\nfields: [a]\n"
            + "tags: [attack.stealth, attack.t1685.002, attack.t1562.008]\n";
    Rule rule = SigmaTesting.load(yaml).rules().getFirst();

    assertThat(rule.header().otherKeys()).containsExactly("related", "scope", "license", "fields");
    assertThat(rule.techniques()).containsExactly("T1685.002", "T1562.008");
    assertThat(rule.techniques().stream().map(Attack::current).distinct())
        .containsExactly("T1685.002");
    assertThat(rule.layer()).isEqualTo(io.keytrail.model.finding.Layer.EVASION);
  }

  @Test
  void s16_badRulesNeverStopTheOthers() {
    String good = SigmaTesting.rule("aws", "cloudtrail", "s: {a: 1}\ncondition: s");
    RuleSet rules =
        RuleSet.load(
            List.of(
                new RuleFile("1.yml", good),
                new RuleFile("2.yml", "detection: ["),
                new RuleFile("3.yml", good.replace("a: 1", "a|re: '('")),
                new RuleFile("4.yml", good.replace("s: {a: 1}", "s: {}")),
                new RuleFile("5.yml", "just text"),
                new RuleFile("6.yml", good)),
            RuleOptions.DEFAULTS);

    assertThat(rules.rules()).extracting(Rule::file).containsExactly("1.yml", "6.yml");
    assertThat(rules.reports())
        .extracting(report -> report.outcome() == RuleReport.Outcome.UNSUPPORTED)
        .containsExactly(false, true, true, true, true, false);
  }
}
