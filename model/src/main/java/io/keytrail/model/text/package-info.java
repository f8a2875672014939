/** What operators write to mean many texts at once. */
@NullMarked
package io.keytrail.model.text;

import org.jspecify.annotations.NullMarked;
