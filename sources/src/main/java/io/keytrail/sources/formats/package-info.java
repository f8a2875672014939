/**
 * The list of every log format that is read. It stands by itself because it knows all formats,
 * while every format knows the ports one level up.
 */
@NullMarked
package io.keytrail.sources.formats;

import org.jspecify.annotations.NullMarked;
