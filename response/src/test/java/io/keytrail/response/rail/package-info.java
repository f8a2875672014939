@NullMarked
package io.keytrail.response.rail;

import org.jspecify.annotations.NullMarked;
