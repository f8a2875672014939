/**
 * From paths to records. {@code LogFiles} finds what there is to read, {@code LogReader} reads one
 * file at a time: it undoes containers (gzip, zip, UTF-16), cuts the text into records and hands
 * each to the normaliser that recognises it. Nothing here trusts its input: every step is bounded
 * by {@code ReadLimits}, and what cannot be read is reported with its reason beside everything that
 * could.
 */
@NullMarked
package io.keytrail.sources.files;

import org.jspecify.annotations.NullMarked;
