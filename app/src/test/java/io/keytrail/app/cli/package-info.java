/** The commands as a user calls them, run inside the test with surroundings made for it. */
@NullMarked
package io.keytrail.app.cli;

import org.jspecify.annotations.NullMarked;
