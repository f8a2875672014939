/** Tests of the HTML report. */
@NullMarked
package io.keytrail.app.report;

import org.jspecify.annotations.NullMarked;
