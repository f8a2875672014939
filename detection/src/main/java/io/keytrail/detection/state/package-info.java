/**
 * How what a hunt has learned is written down, so that a later one can go on from it: framed,
 * compressed blocks with checksums, and the few shapes of values inside them. Knows streams and no
 * files.
 */
@NullMarked
package io.keytrail.detection.state;

import org.jspecify.annotations.NullMarked;
