@NullMarked
package io.keytrail.response.evidence;

import org.jspecify.annotations.NullMarked;
