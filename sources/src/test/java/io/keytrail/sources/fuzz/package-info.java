/** Coverage-guided fuzzing of everything that takes bytes. */
@NullMarked
package io.keytrail.sources.fuzz;

import org.jspecify.annotations.NullMarked;
