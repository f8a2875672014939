/**
 * Reading records whose writers do not agree on spelling: member names in camel, Pascal or snake
 * case and as table headings, JSON inside strings, times with and without a zone, addresses with a
 * port. The normalisers of Google and Microsoft records stand on it; it knows no provider itself.
 */
@NullMarked
package io.keytrail.sources.fields;

import org.jspecify.annotations.NullMarked;
