/**
 * Parquet (parquet-format 2.x) read into rows of text, for files that anybody may have damaged:
 * every length that a file states is held against a limit before memory is taken for it.
 */
@NullMarked
package io.keytrail.sources.parquet;

import org.jspecify.annotations.NullMarked;
