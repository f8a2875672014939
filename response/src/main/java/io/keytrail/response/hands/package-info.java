/** What carries commands out, as containment sees it: one call, one answer, and what each means. */
@NullMarked
package io.keytrail.response.hands;

import org.jspecify.annotations.NullMarked;
