/** Tests of the Microsoft readers that go beyond the golden records. */
@NullMarked
package io.keytrail.sources.azure;

import org.jspecify.annotations.NullMarked;
