package io.keytrail.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML report of the example, and of a thief who knows HTML. */
final class ReportInBrowserTest {
  private static final Path HOME =
      Path.of(System.getProperty("keytrail.home", ".")).toAbsolutePath();
  private static final Path PICTURES = HOME.resolve("verification/target/report-pictures");

  @TempDir static Path temporary;
  private static Chromium chromium;
  private static Path report;

  @BeforeAll
  static void huntTheExample() throws IOException {
    chromium = Chromium.launch();
    report = temporary.resolve("report.html");
    hunt(HOME.resolve("examples/stolen-key"), report);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void report_anyWidthAndScheme_readsWithoutScriptsNetworkOrSidewaysScrolling(
      int width, ColorScheme scheme) {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(true);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      List<String> complaints = watch(page);
      page.navigate(report.toUri().toString());

      assertThat(page.locator("h1").innerText()).contains("critical");
      assertThat(page.locator("section.incident").count()).isPositive();
      assertThat(page.locator("svg.timeline").first().isVisible()).isTrue();
      assertThat(page.locator("svg.timeline .mark").count()).isPositive();
      assertThat(
              (Boolean)
                  page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .as("the page scrolls sideways")
          .isTrue();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(PICTURES.resolve("example-" + width + "-" + scheme + ".png")));
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void report_textFromLogsThatIsMarkup_runsNothingAndFetchesNothing() throws IOException {
    String attack = "\\\"><img src=x onerror=window.owned=1><script>window.owned=1</script>";
    Path logs = Files.createDirectory(temporary.resolve("hostile"));
    StringBuilder records = new StringBuilder();
    for (String action : List.of("StopLogging", "DeleteTrail", "DeleteDetector")) {
      records.append(
          """
          {"eventVersion":"1.11","eventTime":"2026-03-01T10:00:00Z","eventSource":"cloudtrail.amazonaws.com",\
          "eventName":"%1$s","awsRegion":"%2$s","sourceIPAddress":"%2$s","userAgent":"%2$s",\
          "eventID":"%1$s%2$s","recipientAccountId":"111122223333","requestParameters":{"name":"%2$s"},\
          "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/%2$s",\
          "accountId":"111122223333","accessKeyId":"AKIAEXAMPLE0SAMPLE01","userName":"%2$s"}}
          """
              .formatted(action, attack));
    }
    Files.writeString(logs.resolve("trail.json"), records);
    Path page = temporary.resolve("hostile.html");
    hunt(logs, page);

    try (BrowserContext context = chromium.browser().newContext()) {
      Page shown = context.newPage();
      List<String> complaints = watch(shown);
      shown.navigate(page.toUri().toString());
      assertThat(shown.locator("section.incident").count()).isPositive();
      assertThat(shown.locator("img, script").count()).isZero();
      assertThat(shown.evaluate("() => typeof window.owned")).isEqualTo("undefined");
      assertThat(complaints).isEmpty();
    }
  }

  private static List<String> watch(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequest(request -> {
      if (!request.url().startsWith("file:") || !request.isNavigationRequest()) {
        complaints.add("request: " + request.url());
      }
    });
    return complaints;
  }

  private static void hunt(Path logs, Path page) {
    Keytrail.Run run =
        Keytrail.built(temporary.resolve("data"))
            .run("hunt", "--profile", "hunt", "-f", "html", "-o", page.toString(), logs.toString());
    assertThat(page).as(run.errors()).exists();
  }
}
