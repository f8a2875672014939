@NullMarked
package io.keytrail.response.journal;

import org.jspecify.annotations.NullMarked;
