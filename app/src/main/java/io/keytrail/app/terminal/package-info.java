/**
 * What the program stands in and how it shows things there: streams, width, colours, progress, and
 * the escaping that keeps hostile log content from acting on a terminal. Every text that comes from
 * a log passes through {@link io.keytrail.app.terminal.TerminalText} before it is shown to a
 * person.
 */
@NullMarked
package io.keytrail.app.terminal;

import org.jspecify.annotations.NullMarked;
