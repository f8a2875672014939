package io.keytrail.verification.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A registry on this machine that has one package and speaks npm's protocol for it. */
final class NpmRegistry implements AutoCloseable {
  private static final String VERSION = "2.3.1";

  private final String name;
  private final byte[] archive;
  private final HttpServer server;

  NpmRegistry(String name, Path archive) throws IOException {
    this.name = name;
    this.archive = Files.readAllBytes(archive);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body =
        path.equals("/" + name)
            ? description().getBytes(StandardCharsets.UTF_8)
            : path.endsWith(".tgz") ? archive : new byte[0];
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String description() {
    return """
    {"name":"%1$s","dist-tags":{"latest":"%2$s"},"versions":{"%2$s":{"name":"%1$s","version":"%2$s",\
    "dist":{"tarball":"%3$s%1$s/-/package-%2$s.tgz","integrity":"sha512-%4$s"}}}}
    """
        .formatted(name, VERSION, address(), digest());
  }

  private String digest() {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-512").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
