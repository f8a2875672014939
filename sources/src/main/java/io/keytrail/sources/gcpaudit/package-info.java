/**
 * Google's records to activity events: Cloud Audit Logs as log entries, API lists, Pub/Sub messages
 * and BigQuery rows, and the Workspace login and admin activity that comes inside them or from the
 * Admin SDK's reports. Other Google logs are recognised and named, so that the coverage can count
 * them.
 */
@NullMarked
package io.keytrail.sources.gcpaudit;

import org.jspecify.annotations.NullMarked;
