/**
 * The report people pass on: one self-contained HTML file that reads well without scripts, on a
 * phone, in the dark and on paper. Views are computed here; the templates in {@code src/main/jte}
 * only place them, and escape everything.
 */
@NullMarked
package io.keytrail.app.report;

import org.jspecify.annotations.NullMarked;
