/**
 * Reads what is known of networks and principals from files: address databases, range tables, the
 * operator's overlay, lists and owners. The only place of detection that opens files, and only
 * before a hunt begins; what it returns is immutable and does no more I/O, except that address
 * databases stay mapped into memory.
 */
@NullMarked
package io.keytrail.detection.enrich.files;

import org.jspecify.annotations.NullMarked;
