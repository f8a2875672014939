/** Parquet files that DuckDB writes, whole and damaged, read by Keytrail. */
@NullMarked
package io.keytrail.verification.parquet;

import org.jspecify.annotations.NullMarked;
