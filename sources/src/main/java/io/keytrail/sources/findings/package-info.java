/**
 * What other tools found, as statements about a principal or a resource: GuardDuty and Security Hub
 * findings.
 */
@NullMarked
package io.keytrail.sources.findings;

import org.jspecify.annotations.NullMarked;
