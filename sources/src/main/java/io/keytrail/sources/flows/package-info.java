/**
 * Network flow logs: AWS VPC flow logs as text and as rows, Google VPC flow logs, Azure NSG and
 * VNet flow logs. A parser moves one {@link io.keytrail.sources.flows.FlowReading} from record to
 * record, so that a record costs no memory.
 */
@NullMarked
package io.keytrail.sources.flows;

import org.jspecify.annotations.NullMarked;
