/**
 * Bytes to activity events. Ports and results shared by every format; the formats are sub-packages.
 */
@NullMarked
package io.keytrail.sources;

import org.jspecify.annotations.NullMarked;
