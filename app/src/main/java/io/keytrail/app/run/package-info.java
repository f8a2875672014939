/**
 * What a hunt is asked and what it answers, and the wiring of sources, rules, enrichment and
 * weighing that carries it out. The command line stands before this package, output and store
 * behind it.
 */
@NullMarked
package io.keytrail.app.run;

import org.jspecify.annotations.NullMarked;
