@NullMarked
package io.keytrail.response.permission;

import org.jspecify.annotations.NullMarked;
