/** Tests of what recorders of configuration say. */
@NullMarked
package io.keytrail.sources.configuration;

import org.jspecify.annotations.NullMarked;
