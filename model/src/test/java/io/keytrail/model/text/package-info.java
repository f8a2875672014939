@NullMarked
package io.keytrail.model.text;

import org.jspecify.annotations.NullMarked;
