/**
 * Azure Activity and Entra records as diagnostic settings write them to a storage account: one JSON
 * object a line. Member names follow the Azure Monitor activity-log schema and the Entra sign-in
 * and audit schemas.
 */
@NullMarked
package io.keytrail.simulation.records.azure;

import org.jspecify.annotations.NullMarked;
