package io.keytrail.detection.sigma.rule;

import java.util.List;

/**
 * What all documents say about themselves. Texts that are missing are empty.
 *
 * @param name the catalogue id; where the document has none it is made of the file's name
 * @param file the file as it was given
 * @param document number of the document in its file, from 1
 * @param otherKeys top-level keys that Keytrail keeps without using them
 */
public record RuleHeader(
    String title,
    String id,
    String name,
    Level level,
    Status status,
    List<String> tags,
    String description,
    List<String> falsePositives,
    List<String> references,
    String author,
    Weight weight,
    String file,
    int document,
    List<String> otherKeys) {

  public RuleHeader {
    tags = List.copyOf(tags);
    falsePositives = List.copyOf(falsePositives);
    references = List.copyOf(references);
    otherKeys = List.copyOf(otherKeys);
  }

  /** Whether a reference in a correlation or filter means this document. */
  public boolean answersTo(String reference) {
    return name.equalsIgnoreCase(reference) || id.equalsIgnoreCase(reference);
  }
}
