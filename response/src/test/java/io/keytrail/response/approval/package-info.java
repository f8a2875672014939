@NullMarked
package io.keytrail.response.approval;

import org.jspecify.annotations.NullMarked;
