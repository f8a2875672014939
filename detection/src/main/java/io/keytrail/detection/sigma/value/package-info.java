/**
 * The values of rules and how they compare with the values of events: texts with wildcards, the
 * modifiers that reshape them, and the matchers they are compiled to. Between the parsed rule and
 * its executable form.
 */
@NullMarked
package io.keytrail.detection.sigma.value;

import org.jspecify.annotations.NullMarked;
