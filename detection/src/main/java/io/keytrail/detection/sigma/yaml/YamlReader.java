package io.keytrail.detection.sigma.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads all documents of a YAML text. Never throws on content: what cannot be read is among the
 * results with its reason, and the documents before and, where possible, behind it are read.
 */
public final class YamlReader {
  /** More than any rule file needs; samples with many long records stay below it too. */
  public static final int MAX_CHARACTERS = 4_000_000;

  /** Documents in one file. */
  public static final int MAX_DOCUMENTS = 10_000;

  private YamlReader() {}

  public static List<YamlDocument> read(String yaml) {
    if (yaml.length() > MAX_CHARACTERS) {
      return List.of(
          new YamlDocument.Refused(
              1, "longer than " + MAX_CHARACTERS + " characters; split the file"));
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).setUseMarks(true).build();
    List<YamlDocument> documents = new ArrayList<>();
    try {
      readDocuments(new Parse(settings).parseString(yaml).iterator(), documents);
    } catch (YamlEngineException e) {
      documents.add(
          new YamlDocument.Refused(
              documents.size() + 1, "not YAML: " + firstLines(String.valueOf(e.getMessage()))));
    }
    return documents;
  }

  private static void readDocuments(Iterator<Event> events, List<YamlDocument> documents) {
    while (events.hasNext()) {
      if (events.next().getEventId() != Event.ID.DocumentStart) {
        continue;
      }
      int number = documents.size() + 1;
      if (number > MAX_DOCUMENTS) {
        documents.add(
            new YamlDocument.Refused(number, "more than " + MAX_DOCUMENTS + " documents"));
        return;
      }
      try {
        YamlNode root = new YamlComposer(events).compose();
        if (!(root instanceof YamlNode.Scalar scalar && scalar.isNull())) {
          documents.add(new YamlDocument.Read(number, root));
        }
      } catch (YamlProblem problem) {
        documents.add(new YamlDocument.Refused(number, String.valueOf(problem.getMessage())));
        if (problem.endsFile()) {
          return;
        }
        skipToDocumentEnd(events);
      }
    }
  }

  private static void skipToDocumentEnd(Iterator<Event> events) {
    while (events.hasNext()) {
      if (events.next().getEventId() == Event.ID.DocumentEnd) {
        return;
      }
    }
  }

  /** The engine's messages quote the source over several lines; one is enough in a report. */
  private static String firstLines(String message) {
    String oneLine = message.replaceAll("\\s*\\R\\s*", "; ");
    return oneLine.length() > 300 ? oneLine.substring(0, 300) + "…" : oneLine;
  }
}
