@NullMarked
package io.keytrail.response.recipe;

import org.jspecify.annotations.NullMarked;
