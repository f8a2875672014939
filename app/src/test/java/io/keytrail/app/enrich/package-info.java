@NullMarked
package io.keytrail.app.enrich;

import org.jspecify.annotations.NullMarked;
