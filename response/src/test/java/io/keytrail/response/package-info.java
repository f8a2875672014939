/** What the tests of several packages begin with. */
@NullMarked
package io.keytrail.response;

import org.jspecify.annotations.NullMarked;
