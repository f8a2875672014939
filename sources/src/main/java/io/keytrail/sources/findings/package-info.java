/**
 * What other tools found, as statements about a principal or a resource: findings of GuardDuty,
 * Security Hub Security Command Center, Defender for Cloud and Entra ID Protection.
 */
@NullMarked
package io.keytrail.sources.findings;

import org.jspecify.annotations.NullMarked;
