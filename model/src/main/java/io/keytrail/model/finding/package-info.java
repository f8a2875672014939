/** What a detection says about one event: its layer, its points and the techniques it shows. */
@NullMarked
package io.keytrail.model.finding;

import org.jspecify.annotations.NullMarked;
