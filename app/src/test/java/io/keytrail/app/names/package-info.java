@NullMarked
package io.keytrail.app.names;

import org.jspecify.annotations.NullMarked;
