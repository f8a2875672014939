/**
 * Tables of records: CSV of any size read row by row, each row made the JSON object of its columns,
 * so that everything behind sees records of one shape. Knows the column spellings of CloudTrail
 * Lake, Athena and the event history download; other tables keep their own.
 */
@NullMarked
package io.keytrail.sources.tables;

import org.jspecify.annotations.NullMarked;
