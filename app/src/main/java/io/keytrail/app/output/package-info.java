/**
 * The forms in which results leave the program: one writer a format behind {@link
 * io.keytrail.app.output.ResultWriter}, and the destination they write to. Nothing here decides
 * what is shown; the command line has done that.
 */
@NullMarked
package io.keytrail.app.output;

import org.jspecify.annotations.NullMarked;
