package io.keytrail.sources.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs Jazzer on each target, with our own classes instrumented, for a few seconds; {@code
 * -Dkeytrail.fuzz.seconds=600 -Dtest=FuzzingTest} runs it at length. The covered edges it reports
 * must grow beyond what the seeds reach: fuzzing that sees nothing would find nothing.
 */
final class FuzzingTest {
  private static final int SECONDS = Integer.getInteger("keytrail.fuzz.seconds", 5);
  private static final Pattern COVERED = Pattern.compile("cov: ([0-9]{1,9}) ");

  private static final List<String> SEEDS =
      List.of(
          """
          {"Records":[{"eventVersion":"1.08","userIdentity":{"type":"AssumedRole","arn":\
          "arn:aws:sts::111122223333:assumed-role/r/s","accessKeyId":"ASIAEXAMPLE"},"eventTime":\
          "2026-03-01T08:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser",\
          "requestParameters":{"userName":"x"},"eventID":"e"}]}\
          """,
          "{\"logEvents\":[{\"id\":\"1\",\"timestamp\":1,\"message\":\"{\\\"eventName\\\":\\\"x\\\"}\"}]}",
          "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{\"eventName\":\"x\"}}",
          "{\"message\":{\"data\":\"e30=\"}}\n[{\"body\":\"{}\",\"messageId\":\"m\"}]",
          "{\"tables\":[{\"columns\":[{\"name\":\"a\"}],\"rows\":[[1,\"{}\"]]}]}",
          "eventname,eventsource,eventtime,useridentity\na,b,2026-03-01 08:00:00,\"{type=Root, a={b=c}}\"",
          "{\"protoPayload\":{\"methodName\":\"m\",\"authenticationInfo\":{}},\"timestamp\":"
              + "\"2026-03-01T08:00:00Z\",\"logName\":\"projects/p/logs/cloudaudit.googleapis.com%2Factivity\"}",
          "{\"records\":[{\"time\":\"2026-03-01T08:00:00Z\",\"resourceId\":\"/SUBSCRIPTIONS/1\","
              + "\"operationName\":\"A/B/WRITE\",\"category\":\"Administrative\",\"properties\":{}}]}",
          "{\"CreationTime\":\"2026-03-01T08:00:00\",\"Operation\":\"x\",\"Workload\":\"Exchange\"}",
          "[[1,2],{\"a\":[true,null,-1.5e3,\"\\u00e9\\n\"]}]");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(classes = {ReaderFuzz.class, JsonFuzz.class})
  void fuzz_forAWhile_findsNothingAndCoverageGrows(Class<?> target) throws Exception {
    Path corpus = Files.createDirectory(directory.resolve("corpus"));
    for (int i = 0; i < SEEDS.size(); i++) {
      Files.writeString(corpus.resolve("seed" + i), SEEDS.get(i));
    }
    String output = run(target, corpus);

    Matcher covered = COVERED.matcher(output);
    assertThat(covered.find()).as(output).isTrue();
    int first = Integer.parseInt(covered.group(1));
    int last = first;
    while (covered.find()) {
      last = Integer.parseInt(covered.group(1));
    }
    assertThat(last).as("edges covered\n%s", output).isGreaterThan(first).isGreaterThan(100);
  }

  private String run(Class<?> target, Path corpus) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.keytrail.**",
                "--disabled_hooks=*",
                "--custom_hook_includes=io.keytrail.**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-seed=1",
                corpus.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
