package io.keytrail.detection.guidance.pivot;

/**
 * A query ready to paste.
 *
 * @param purpose what it answers, in one sentence; its text begins with the same as a comment
 * @param text several lines; no character in it but printable ones, spaces and line feeds
 */
public record PivotQuery(QueryEngine engine, String purpose, String text) {}
