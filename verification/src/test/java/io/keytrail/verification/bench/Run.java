package io.keytrail.verification.bench;

/**
 * What one run of a program took.
 *
 * @param cpuSeconds of the program and all it started
 * @param wallSeconds from start to end
 * @param peakMebibytes most memory that was resident at once; 0 where the system does not tell
 */
record Run(double cpuSeconds, double wallSeconds, double peakMebibytes) {}
