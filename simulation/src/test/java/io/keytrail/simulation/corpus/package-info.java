/** What the corpora promise, checked on small ones. */
@NullMarked
package io.keytrail.simulation.corpus;

import org.jspecify.annotations.NullMarked;
