package io.keytrail.verification.response;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An AWS account on this machine, kept by {@code moto_server} and talked to with {@code aws}. It
 * enforces policies and deletions once {@link #enforce} was called; it does not read whether a key
 * is inactive, nor conditions of policies, so nothing is concluded from it about either.
 */
final class Moto implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private final String address;
  private final Process server;
  private final Path directory;

  /** Somebody's key. */
  record AccessKey(String id, String secret) {}

  /** How a call ended. */
  record Answer(int exitCode, String output, String errors) {}

  private Moto(String address, Process server, Path directory) {
    this.address = address;
    this.server = server;
    this.directory = directory;
  }

  /** Starts an empty account. */
  static Moto started(String account, Path directory) throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("moto.log").toFile());
    builder.environment().put("MOTO_ACCOUNT_ID", account);
    builder.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
    Moto moto = new Moto("http://127.0.0.1:" + port, start(builder), directory);
    moto.await();
    return moto;
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(
          builder.command().getFirst()
              + " is missing, which these tests need: pip install 'moto[server]' awscli",
          e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (System.nanoTime() < end) {
      try {
        post("reset", "");
        return;
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new AssertionError("moto_server does not answer at " + address);
  }

  /** From now on calls need a key, and its user's rights. */
  void enforce() throws IOException, InterruptedException {
    post("reset-auth", "0");
  }

  private void post(String what, String body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/moto-api/" + what))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IOException("moto answered " + status);
      }
    }
  }

  /** Variables with which a client talks to this account by a key. */
  Map<String, String> environment(AccessKey key) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        address,
        "AWS_ACCESS_KEY_ID",
        key.id(),
        "AWS_SECRET_ACCESS_KEY",
        key.secret(),
        "AWS_DEFAULT_REGION",
        "us-east-1",
        "AWS_EC2_METADATA_DISABLED",
        "true",
        "AWS_CONFIG_FILE",
        directory.resolve("no-config").toString());
  }

  /** What {@code aws} answers to a call by a key. */
  Answer call(AccessKey key, String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("aws"), Stream.of(arguments)).toList();
    return run(new ProcessBuilder(command), environment(key));
  }

  /** The same as JSON; the call has to succeed. */
  JsonNode asked(AccessKey key, String... arguments) throws IOException, InterruptedException {
    Answer answer = call(key, arguments);
    if (answer.exitCode() != 0) {
      throw new AssertionError(answer.errors());
    }
    return JsonMapper.shared().readTree(answer.output());
  }

  /** Runs a program with a client's variables. */
  Answer run(ProcessBuilder builder, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "call", ".out");
    Path errors = Files.createTempFile(directory, "call", ".err");
    builder.environment().putAll(variables);
    builder.environment().remove("AWS_PROFILE");
    Process process = start(builder.redirectOutput(output.toFile()).redirectError(errors.toFile()));
    if (!process.waitFor(4 * LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + builder.command());
    }
    return new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  @Override
  public void close() {
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly();
  }
}
