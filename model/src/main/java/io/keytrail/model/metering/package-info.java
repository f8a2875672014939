/** What meters say: how much went where, and what was paid for; summed, never kept one by one. */
@NullMarked
package io.keytrail.model.metering;

import org.jspecify.annotations.NullMarked;
