/**
 * What other tools found, as statements about a principal or a resource: findings of GuardDuty,
 * Security Hub and Security Command Center.
 */
@NullMarked
package io.keytrail.sources.findings;

import org.jspecify.annotations.NullMarked;
