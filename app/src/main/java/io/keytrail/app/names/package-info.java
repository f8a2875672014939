/**
 * Asks name servers what addresses call themselves, only when told to. What they answer was decided
 * by whoever holds the address, and asking may tell them that somebody looks.
 */
@NullMarked
package io.keytrail.app.names;

import org.jspecify.annotations.NullMarked;
