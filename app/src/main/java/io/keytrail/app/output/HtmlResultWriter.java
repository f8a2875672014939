package io.keytrail.app.output;

import io.keytrail.app.report.CredentialNames;
import io.keytrail.app.report.HtmlReport;
import io.keytrail.app.run.HuntResult;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.codec.ShownIncident;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The result as one page to pass on. */
final class HtmlResultWriter implements ResultWriter {
  private final Presentation presentation;

  HtmlResultWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(HuntResult result, OutputStream out) throws IOException {
    boolean revealed = presentation.redaction().equals(Redaction.NONE);
    String page =
        new HtmlReport(presentation.toolVersion())
            .render(
                result.incidents().stream()
                    .map(incident -> ShownIncident.of(incident, presentation.redaction()))
                    .toList(),
                result.coverage(),
                result.attributions(),
                revealed ? CredentialNames.REVEALED : CredentialNames.MASKED);
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
