/** Tests of the Google readers that go beyond the golden records. */
@NullMarked
package io.keytrail.sources.gcpaudit;

import org.jspecify.annotations.NullMarked;
