package io.keytrail.app.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import java.util.List;

/** Renders results as one HTML file that needs no network, no script and nothing beside it. */
public final class HtmlReport {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final String version;

  /**
   * @param version of Keytrail, shown at the end of the page
   */
  public HtmlReport(String version) {
    this.version = version;
  }

  /**
   * The page. Equal input gives equal text.
   *
   * @param attributions a line for each database whose answers are shown
   */
  public String render(
      List<Incident> incidents,
      Coverage coverage,
      List<String> attributions,
      CredentialNames names) {
    StringOutput html = new StringOutput();
    templates.render(
        "hunt.jte", HuntPage.of(incidents, coverage, attributions, names, version), html);
    return html.toString();
  }
}
