/**
 * The memory of the baseline: what a principal, its peers and its organisation have done, how often
 * and when. Holds numbers instead of texts and grows only with what is new, so that a hundred
 * thousand principals fit into memory; every table says how large it can get. Nothing here judges.
 */
@NullMarked
package io.keytrail.detection.habit;

import org.jspecify.annotations.NullMarked;
