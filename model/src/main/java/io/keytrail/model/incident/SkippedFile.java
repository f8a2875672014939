package io.keytrail.model.incident;

/** A file, or an archive's entry, that could not be read to its end, and why. */
public record SkippedFile(String file, String reason) {}
