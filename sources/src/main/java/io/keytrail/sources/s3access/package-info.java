/**
 * Server access logs of S3: lines of text and rows of tables. Their requests become events in the
 * words of CloudTrail's data events, so that what is known of those holds of them.
 */
@NullMarked
package io.keytrail.sources.s3access;

import org.jspecify.annotations.NullMarked;
