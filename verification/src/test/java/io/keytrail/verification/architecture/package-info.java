/** The directions of the design as rules that the build keeps. */
@NullMarked
package io.keytrail.verification.architecture;

import org.jspecify.annotations.NullMarked;
