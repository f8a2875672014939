/** Activity events to incidents. */
@NullMarked
package io.keytrail.detection;

import org.jspecify.annotations.NullMarked;
