@NullMarked
package io.keytrail.response.plan;

import org.jspecify.annotations.NullMarked;
