/** Which value of a setting holds, and how wrong ones are refused. */
@NullMarked
package io.keytrail.app.config;

import org.jspecify.annotations.NullMarked;
