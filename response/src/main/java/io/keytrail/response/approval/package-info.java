/** Who agreed to which steps of which plan, and how that is proved. */
@NullMarked
package io.keytrail.response.approval;

import org.jspecify.annotations.NullMarked;
