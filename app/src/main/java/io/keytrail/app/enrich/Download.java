package io.keytrail.app.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Downloads one file over http or https.
 *
 * @param largest bytes it may have
 */
record Download(long largest) {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration ANSWER = Duration.ofMinutes(2);

  static Download standard() {
    return new Download(1024L * 1024 * 1024);
  }

  void fetch(URI address, Path file) throws UpdateRefused {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(ANSWER).header("User-Agent", "keytrail").build();
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new UpdateRefused("the server answered " + response.statusCode());
        }
        copy(body, file);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UpdateRefused("the download failed: " + describe(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpdateRefused("interrupted while downloading", e);
    }
  }

  private void copy(InputStream body, Path file) throws IOException, UpdateRefused {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[65_536];
      long total = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        total += read;
        if (total > largest) {
          throw new UpdateRefused("the file is larger than " + largest + " bytes");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static String describe(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
