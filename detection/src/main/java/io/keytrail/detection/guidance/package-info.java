/**
 * What to do about a credential in the wrong hands, in words and provider commands, by provider and
 * kind. Incidents carry it as their next steps; nothing here acts.
 */
@NullMarked
package io.keytrail.detection.guidance;

import org.jspecify.annotations.NullMarked;
