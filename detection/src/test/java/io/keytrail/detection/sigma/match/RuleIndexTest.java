package io.keytrail.detection.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.sigma.Events;
import io.keytrail.detection.sigma.SigmaTesting;
import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.detection.sigma.parse.DocumentParser;
import io.keytrail.detection.sigma.rule.SigmaRule;
import io.keytrail.detection.sigma.value.Placeholders;
import io.keytrail.detection.sigma.yaml.YamlDocument;
import io.keytrail.detection.sigma.yaml.YamlReader;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random rules over random events: by the index and one by one must be the same. */
class RuleIndexTest {
  private static final List<String> ITEMS =
      List.of(
          "eventSource: iam.amazonaws.com",
          "eventSource: [sts.amazonaws.com, ec2.amazonaws.com]",
          "eventSource|neq: iam.amazonaws.com",
          "eventSource: null",
          "eventName: CreateUser",
          "eventName: [RunInstances, UpdateFunctionCode20150331v2]",
          "eventName: UpdateFunctionCode",
          "eventName: UpdateFunctionCode*",
          "eventName|endswith: '0331v2'",
          "eventName|startswith: Run",
          "eventName|neq: CreateUser",
          "eventName|re: 'Create.*'",
          "userAgent|contains: [aws-cli, kali]",
          "userAgent: ''",
          "userAgent: null",
          "sourceIPAddress|cidr: 203.0.113.0/24",
          "awsRegion: us-east-1",
          "errorCode: AccessDenied",
          "errorCode: [Success, null]",
          "errorCode: null",
          "errorCode|contains: Denied",
          "userIdentity.type: Root",
          "requestParameters.userName: bob",
          "keytrail.network.kind: [vpn, tor]",
          "keytrail.network.kind|neq: vpn",
          "keytrail.principal.kind: root",
          "keytrail.service_made: false",
          "keytrail.outcome: denied",
          "keytrail.action: createuser",
          "keytrail.service|startswith: iam");

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static String rule(Random random) {
    StringBuilder detection = new StringBuilder();
    for (String name : List.of("s1", "s2", "f1", "f2")) {
      detection.append(name).append(":\n");
      int items = 1 + random.nextInt(3);
      List<Integer> used = new ArrayList<>();
      for (int i = 0; i < items; i++) {
        int item = random.nextInt(ITEMS.size());
        String field = ITEMS.get(item).split("[:|]")[0];
        if (used.stream().noneMatch(u -> ITEMS.get(u).split("[:|]")[0].equals(field))) {
          used.add(item);
          detection.append("  ").append(ITEMS.get(item)).append('\n');
        }
      }
    }
    String condition =
        pick(
            random,
            "s1",
            "s1 and s2",
            "s1 or s2",
            "s1 and not f1",
            "not s1",
            "s1 and not 1 of f*",
            "1 of s* and not f1",
            "2 of them",
            "s1 and not (f1 and not f2)",
            "(s1 or f1) and (s2 or f2)");
    return SigmaTesting.rule("aws", "cloudtrail", detection + "condition: " + condition);
  }

  private static EnrichedEvent event(Random random) {
    StringBuilder json = new StringBuilder("{\"x\":1");
    member(json, "eventSource", pick(random, "iam.amazonaws.com", "sts.amazonaws.com", "-", ""));
    member(
        json,
        "eventName",
        pick(
            random,
            "CreateUser",
            "createuser",
            "RunInstances",
            "UpdateFunctionCode20150331v2",
            "UpdateFunctionCode",
            "Other"));
    member(json, "userAgent", pick(random, "aws-cli/2", "Kali", "console", "", "-"));
    member(json, "sourceIPAddress", pick(random, "203.0.113.9", "192.0.2.1", "AWS Internal", "-"));
    member(json, "awsRegion", pick(random, "us-east-1", "eu-west-1", "-"));
    member(json, "errorCode", pick(random, "AccessDenied", "Success", "Throttled", "-", "-", "-"));
    json.append(",\"userIdentity\":{\"type\":\"").append(pick(random, "Root", "IAMUser"));
    json.append("\",\"invokedBy\":\"").append(pick(random, "", "ec2")).append("\"}");
    json.append(",\"requestParameters\":{\"userName\":\"").append(pick(random, "bob", "eve"));
    EnrichedEvent event = Events.cloudTrail(json.append("\"}}").toString());
    NetworkKind[] kinds = NetworkKind.values();
    NetworkKind kind = kinds[random.nextInt(kinds.length)];
    return random.nextBoolean() ? event : Events.from(kind, "NL", event);
  }

  private static void member(StringBuilder json, String name, String value) {
    if (!value.equals("-")) {
      json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }
  }

  private static final List<String> OPERATIONS =
      List.of(
          "operationName: X/WRITE",
          "operationName|endswith: /delete",
          "OperationNameValue: X/write",
          "OperationName: [Write X, Y/delete]",
          "operationName.value|contains: y",
          "operationName|neq: X/write",
          "operationName: null",
          "status: Succeeded",
          "keytrail.network.kind: vpn");

  /** Logs whose calls are named in several fields, one of them an object now and then. */
  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void match_byCallFields_isTheSameAsOneByOne(long seed) {
    Random random = new Random(seed);
    FieldTable table = new FieldTable();
    RuleCompiler compiler = new RuleCompiler(table, new Placeholders(Map.of()));
    List<Expression> rules = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String detection =
          "s1: {"
              + OPERATIONS.get(random.nextInt(OPERATIONS.size()))
              + "}\n"
              + "s2: {"
              + OPERATIONS.get(random.nextInt(OPERATIONS.size()))
              + "}\ncondition: "
              + pick(random, "s1", "s1 and s2", "s1 or s2", "s1 and not s2", "not s1");
      rules.add(compile(compiler, SigmaTesting.rule("azure", "activitylogs", detection)));
    }
    IndexedMatcher indexed = new IndexedMatcher(RuleIndex.of(LogKind.AZURE_ACTIVITY, rules, table));
    EventFields fields = new EventFields(table.size());
    for (int i = 0; i < 400; i++) {
      String operation = pick(random, "X/write", "Y/delete", "Write X", "");
      String member =
          pick(
              random,
              "\"operationName\":\"" + operation + "\"",
              "\"operationName\":{\"value\":\"" + operation + "\"}",
              "\"OperationName\":\"Write X\",\"OperationNameValue\":\"" + operation + "\"",
              "\"OperationNameValue\":\"" + operation + "\"",
              "\"x\":1");
      String json = "{" + member + ",\"status\":\"" + pick(random, "Succeeded", "Failed") + "\"}";
      fields.begin(Events.of(LogKind.AZURE_ACTIVITY, json));
      List<Integer> byIndex = new ArrayList<>();
      indexed.match(fields, byIndex::add);
      List<Integer> oneByOne = new ArrayList<>();
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.get(rule).holds(fields)) {
          oneByOne.add(rule);
        }
      }
      assertThat(byIndex).as(json).isEqualTo(oneByOne);
    }
  }

  private static Expression compile(RuleCompiler compiler, String yaml) {
    YamlDocument.Read read = (YamlDocument.Read) YamlReader.read(yaml).getFirst();
    SigmaRule rule = (SigmaRule) DocumentParser.parse(read.root(), "r.yml", 1);
    return compiler.compile(rule, List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void match_byTheIndex_isTheSameAsOneByOne(long seed) {
    Random random = new Random(seed);
    FieldTable table = new FieldTable();
    RuleCompiler compiler = new RuleCompiler(table, new Placeholders(Map.of()));
    List<Expression> rules = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      rules.add(compile(compiler, rule(random)));
    }
    IndexedMatcher indexed = new IndexedMatcher(RuleIndex.of(LogKind.CLOUDTRAIL, rules, table));
    EventFields fields = new EventFields(table.size());
    int holding = 0;
    for (int i = 0; i < 400; i++) {
      fields.begin(event(random));
      List<Integer> byIndex = new ArrayList<>();
      indexed.match(fields, byIndex::add);
      List<Integer> oneByOne = new ArrayList<>();
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.get(rule).holds(fields)) {
          oneByOne.add(rule);
        }
      }
      assertThat(byIndex).isEqualTo(oneByOne);
      holding += byIndex.size();
    }
    assertThat(holding).isPositive();
  }

  @Test
  void isUnanchored_rulesThatMustSeeEveryEvent_only() {
    RuleCompiler compiler = new RuleCompiler(new FieldTable(), new Placeholders(Map.of()));

    assertThat(unanchored(compiler, "s: {managementEvent: true}\ncondition: s")).isTrue();
    assertThat(unanchored(compiler, "s: {eventName: A}\nt: {x: 1}\ncondition: s or t")).isTrue();
    assertThat(unanchored(compiler, "s: {eventName: A}\nt: {x: 1}\ncondition: s and t")).isFalse();
    assertThat(unanchored(compiler, "k: [word]\ncondition: k")).isTrue();
    assertThat(unanchored(compiler, "s: {keytrail.network.kind: tor}\ncondition: s")).isFalse();
  }

  private static boolean unanchored(RuleCompiler compiler, String detection) {
    Expression rule = compile(compiler, SigmaTesting.rule("aws", "cloudtrail", detection));
    return RuleIndex.isUnanchored(LogKind.CLOUDTRAIL, rule);
  }
}
