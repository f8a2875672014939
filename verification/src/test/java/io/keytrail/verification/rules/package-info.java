/**
 * The rules that are shipped, put to their own samples. Everything under {@code content/rules} must
 * load, say what it is, and fire on what it is meant for and on nothing close to it.
 */
@NullMarked
package io.keytrail.verification.rules;

import org.jspecify.annotations.NullMarked;
