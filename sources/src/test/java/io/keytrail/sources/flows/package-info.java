/** Tests of flow logs. */
@NullMarked
package io.keytrail.sources.flows;

import org.jspecify.annotations.NullMarked;
