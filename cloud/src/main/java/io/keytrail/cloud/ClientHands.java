package io.keytrail.cloud;

import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.hands.Output;
import io.keytrail.response.plan.CommandLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs {@code aws}, {@code gcloud} and {@code az}, so that credentials, single sign-on, proxies and
 * endpoints are those the responder has set up for them. No shell is between, and no client asks
 * anything or tries again by itself. {@code KEYTRAIL_PROFILE_<account>} names a profile of {@code
 * aws} for an account.
 */
public final class ClientHands implements Hands {
  private static final int MOST_OUTPUT = 16 << 20;
  private static final int MOST_ERRORS = 64 << 10;

  /** How long an output may stay open after its client has ended. */
  private static final Duration CLOSING = Duration.ofSeconds(10);

  /**
   * Ours to set: one try, no pager, no question, no colour, and times and texts as we read them.
   */
  private static final Map<String, String> SETTLED =
      Map.of(
          "AWS_PAGER", "",
          "AWS_MAX_ATTEMPTS", "1",
          "AWS_CLI_AUTO_PROMPT", "off",
          "CLOUDSDK_CORE_DISABLE_PROMPTS", "1",
          "AZURE_CORE_NO_COLOR", "true",
          "AZURE_CORE_ONLY_SHOW_ERRORS", "true");

  private final Map<String, String> environment;
  private final Duration longest;

  /**
   * Runs clients.
   *
   * @param environment variables of the responder
   * @param longest how long a call may take until it counts as lost
   */
  public ClientHands(Map<String, String> environment, Duration longest) {
    this.environment = Map.copyOf(environment);
    this.longest = longest;
  }

  @Override
  public Answer perform(CommandLine line, String account) {
    ProcessBuilder builder = new ProcessBuilder(line.arguments());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().putAll(SETTLED);
    String profile = environment.getOrDefault("KEYTRAIL_PROFILE_" + account, "");
    if (!profile.isEmpty()) {
      builder.environment().put("AWS_PROFILE", profile);
    }
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return answer(process, line.program());
    } catch (IOException e) {
      return new Answer.Refused(line.program() + " cannot be run: " + e.getMessage());
    }
  }

  private Answer answer(Process process, String program) {
    var output = reading(process.getInputStream(), MOST_OUTPUT);
    var errors = reading(process.getErrorStream(), MOST_ERRORS);
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Answer.Lost("no answer within " + longest.toSeconds() + " s");
      }
      byte[] printed = output.get(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
      if (process.exitValue() != 0) {
        String said =
            new String(
                    errors.get(CLOSING.toMillis(), TimeUnit.MILLISECONDS), StandardCharsets.UTF_8)
                .strip();
        return ClientEnding.of(program, process.exitValue(), said);
      }
      return printed.length > MOST_OUTPUT
          ? new Answer.Lost("the answer is longer than " + (MOST_OUTPUT >> 20) + " MiB")
          : new Answer.Done(new Output(printed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Lost("interrupted");
    } catch (ExecutionException | TimeoutException e) {
      return new Answer.Lost("the client ended and its output does not");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Each in a thread of its own: a client that waits for one to be read does not end. */
  private static CompletableFuture<byte[]> reading(InputStream in, int most) {
    return CompletableFuture.supplyAsync(
        () -> read(in, most), task -> Thread.ofVirtual().start(task));
  }

  /** At most one byte more than that; the rest is read away, so that the client can end. */
  private static byte[] read(InputStream in, int most) {
    try (in) {
      byte[] bytes = in.readNBytes(most + 1);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return bytes;
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
