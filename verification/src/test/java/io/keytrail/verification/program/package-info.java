/** Runs the built program as users do: a process of its own, its streams and its exit code. */
@NullMarked
package io.keytrail.verification.program;

import org.jspecify.annotations.NullMarked;
