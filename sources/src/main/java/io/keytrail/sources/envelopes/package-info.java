/**
 * What providers, queues and shippers put around audit records. An object that no normaliser knows
 * is asked whether it is an envelope; if so its contents go back to where records are routed, so
 * that envelopes inside envelopes open one by one. Deliveries that only point at logs elsewhere,
 * and telemetry that is no audit log, are named and left out. Recognition is by members alone.
 */
@NullMarked
package io.keytrail.sources.envelopes;

import org.jspecify.annotations.NullMarked;
