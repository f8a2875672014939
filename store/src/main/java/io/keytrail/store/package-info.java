/** SQLite behind the ports of the logic modules. */
@NullMarked
package io.keytrail.store;

import org.jspecify.annotations.NullMarked;
