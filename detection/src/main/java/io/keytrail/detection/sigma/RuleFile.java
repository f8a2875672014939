package io.keytrail.detection.sigma;

/**
 * A file of rules, read by whoever has the files.
 *
 * @param name as reports are to show it
 */
public record RuleFile(String name, String yaml) {}
