package io.keytrail.detection.enrich.files;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that enrichment is to read; each list may be empty.
 *
 * @param networks address databases (MMDB), range tables (CSV), provider lists (JSON) and the
 *     operator's overlays (YAML, or CSV whose header has a column {@code range}); later ones win,
 *     and overlays win over everything
 * @param trusted lists of the operator's own networks
 * @param lists known-bad addresses, Tor exits and the like
 * @param classes tables of autonomous systems and their kinds
 */
public record NetworkFiles(
    List<Path> networks, List<Path> trusted, List<Path> lists, List<Path> classes) {
  public NetworkFiles {
    networks = List.copyOf(networks);
    trusted = List.copyOf(trusted);
    lists = List.copyOf(lists);
    classes = List.copyOf(classes);
  }
}
