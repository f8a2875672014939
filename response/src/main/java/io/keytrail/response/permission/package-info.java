/** What whoever carries a plan out has to be allowed, and no more, kept apart by what it can do. */
@NullMarked
package io.keytrail.response.permission;

import org.jspecify.annotations.NullMarked;
