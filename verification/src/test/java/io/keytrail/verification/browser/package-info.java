/** Pages in a real browser: what is drawn, what is run, what is fetched. */
@NullMarked
package io.keytrail.verification.browser;

import org.jspecify.annotations.NullMarked;
