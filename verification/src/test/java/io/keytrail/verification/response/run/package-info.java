/** Runs on a model of a provider: interrupted anywhere, answered late or never, raced by others. */
@NullMarked
package io.keytrail.verification.response.run;

import org.jspecify.annotations.NullMarked;
