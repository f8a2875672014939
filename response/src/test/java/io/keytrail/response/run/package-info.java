@NullMarked
package io.keytrail.response.run;

import org.jspecify.annotations.NullMarked;
