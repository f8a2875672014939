/**
 * What recorders of configuration saw of resources, and which resources an incident made, changed
 * or removed.
 */
@NullMarked
package io.keytrail.model.configuration;

import org.jspecify.annotations.NullMarked;
