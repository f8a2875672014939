/**
 * Bundles of evidence: what was collected, by whom, and the proof that nothing of it was changed.
 */
@NullMarked
package io.keytrail.response.evidence;

import org.jspecify.annotations.NullMarked;
