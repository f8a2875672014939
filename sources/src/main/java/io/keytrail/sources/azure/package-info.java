/**
 * Microsoft's records to activity events: Azure Activity, Entra sign-in and audit, and the
 * Microsoft 365 unified audit log, each as the REST or Graph API, a diagnostic setting, Log
 * Analytics and the portals' exports write it. One normaliser tells them apart by their top-level
 * members and hands them to the reader of their kind; other Azure logs are named for the coverage.
 */
@NullMarked
package io.keytrail.sources.azure;

import org.jspecify.annotations.NullMarked;
