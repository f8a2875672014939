/** The contract of the store's port, run on its implementation, and what SQLite must withstand. */
@NullMarked
package io.keytrail.store;

import org.jspecify.annotations.NullMarked;
