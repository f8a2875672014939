/** Doing a plan: looked at first, agreed to, written down before and after, proved, taken back. */
@NullMarked
package io.keytrail.response.run;

import org.jspecify.annotations.NullMarked;
