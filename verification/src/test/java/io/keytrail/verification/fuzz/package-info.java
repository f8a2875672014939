/** Coverage-guided fuzzing of everything that takes bytes. */
@NullMarked
package io.keytrail.verification.fuzz;

import org.jspecify.annotations.NullMarked;
