/**
 * What recorders of configuration say of resources: AWS Config (configuration items of snapshots,
 * histories and notifications), IAM credential reports, and Google's Cloud Asset Inventory (exports
 * and feeds). Statements, for nobody acted ({@code docs/adr/0007}); what a resource was before and
 * after is for incidents that touched it. Everything known about the formats is from the providers'
 * documentation.
 */
@NullMarked
package io.keytrail.sources.configuration;

import org.jspecify.annotations.NullMarked;
