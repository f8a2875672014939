/**
 * AWS CloudTrail records: management, data and network activity events, as delivered to S3 and in
 * the shapes of its exports. Insights, digests and other telemetry that CloudTrail writes are
 * recognised and left out of the events. Field meanings follow the CloudTrail user guide, "record
 * contents" and "userIdentity element".
 */
@NullMarked
package io.keytrail.sources.cloudtrail;

import org.jspecify.annotations.NullMarked;
