package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.NetworkList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plain list: an address, range or network a line, whatever follows it ignored, comments behind
 * {@code #} or {@code ;}. Comments of the form {@code # name: …} and {@code # kind: …} name the
 * list and say what sort of network its addresses belong to; a file called like an exit list of the
 * Tor project ({@code torbulkexitlist}, {@code tor-exit…}) is one.
 */
final class AddressList {
  private final List<IpRange> ranges = new ArrayList<>();
  private final Problems problems;
  private String name;
  private NetworkKind kind = NetworkKind.UNKNOWN;

  private AddressList(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /** What the Tor project's own exit lists and copies of them are called. */
  private static boolean namesTorExits(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return lower.contains("torbulkexitlist") || lower.contains("tor-exit");
  }

  static AddressList read(Path file, Problems problems) {
    String fileName = String.valueOf(file.getFileName());
    int dot = fileName.lastIndexOf('.');
    AddressList list = new AddressList(dot > 0 ? fileName.substring(0, dot) : fileName, problems);
    list.kind = namesTorExits(fileName) ? NetworkKind.TOR : NetworkKind.UNKNOWN;
    TextLines.read(file, problems, list::line);
    return list;
  }

  List<IpRange> ranges() {
    return ranges;
  }

  NetworkList list() {
    return new NetworkList(name, kind);
  }

  private void line(long number, String raw) {
    String text = raw.strip();
    if (text.startsWith("#") || text.startsWith(";")) {
      directive(number, text.substring(1).strip());
      return;
    }
    int end = 0;
    while (end < text.length() && " \t,;#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == 0) {
      return;
    }
    IpRange range = IpRange.parse(text.substring(0, end));
    if (range == null) {
      problems.line(number, "'" + text.substring(0, end) + "' is no network, range or address");
    } else {
      ranges.add(range);
    }
  }

  private void directive(long number, String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    if (lower.startsWith("name:")) {
      name = comment.substring("name:".length()).strip();
    } else if (lower.startsWith("kind:")) {
      NetworkKind said = Fields.kind(lower.substring("kind:".length()).strip());
      if (said == null) {
        problems.line(number, "the kind is none of those in docs/enrichment.md");
      } else {
        kind = said;
      }
    }
  }
}
