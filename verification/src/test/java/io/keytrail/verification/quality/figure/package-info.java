/**
 * What a hunt made of labelled logs, in figures: recall, time to detect, false alarms, and what
 * each layer of evidence contributes. Everything here is arithmetic on a hunt's result.
 */
@NullMarked
package io.keytrail.verification.quality.figure;

import org.jspecify.annotations.NullMarked;
