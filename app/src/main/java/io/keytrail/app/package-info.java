/** The command line and the only place that wires sources, detection and store together. */
@NullMarked
package io.keytrail.app;

import org.jspecify.annotations.NullMarked;
