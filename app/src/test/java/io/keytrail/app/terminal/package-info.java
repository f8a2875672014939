/** Escaping, widths and progress, piece by piece. */
@NullMarked
package io.keytrail.app.terminal;

import org.jspecify.annotations.NullMarked;
