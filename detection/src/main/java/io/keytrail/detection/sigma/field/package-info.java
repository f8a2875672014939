/**
 * What a rule can read of an event: paths through the raw record, the spellings of other tools for
 * the same facts, and the virtual {@code keytrail.*} fields of normalisation and enrichment. Rules
 * ask by field name; this package finds the values where they stand in the record's bytes.
 */
@NullMarked
package io.keytrail.detection.sigma.field;

import org.jspecify.annotations.NullMarked;
