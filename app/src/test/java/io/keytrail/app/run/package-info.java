/** Tests of a hunt over real files, without the command line around it. */
@NullMarked
package io.keytrail.app.run;

import org.jspecify.annotations.NullMarked;
