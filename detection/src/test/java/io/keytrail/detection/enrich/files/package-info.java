@NullMarked
package io.keytrail.detection.enrich.files;

import org.jspecify.annotations.NullMarked;
