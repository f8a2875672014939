package io.keytrail.detection.enrich;

import java.util.StringJoiner;

/**
 * Where answers come from, to be shown wherever they are: CC BY 4.0 asks for it, and a reader
 * should know how old a country is.
 *
 * @param name of the database
 * @param date when it was built, ISO 8601; or empty
 * @param licence or empty
 * @param attribution the sentence the licence asks for, or empty
 * @param source where it was obtained, or empty
 */
public record DatabaseNotice(
    String name, String date, String licence, String attribution, String source) {

  /** All of it on one line. */
  public String line() {
    StringJoiner line = new StringJoiner(", ");
    line.add(name);
    line.add(date.isEmpty() ? "date unknown" : "of " + date);
    line.add(licence.isEmpty() ? "licence unknown" : licence);
    if (!attribution.isEmpty()) {
      line.add(attribution);
    }
    if (!source.isEmpty()) {
      line.add("from " + source);
    }
    return line.toString();
  }
}
