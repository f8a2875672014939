@NullMarked
package io.keytrail.cloud;

import org.jspecify.annotations.NullMarked;
