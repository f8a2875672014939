/**
 * GitHub's audit log, of organisations, enterprises and Enterprise Server: records as exported,
 * streamed to storage or SIEMs, and listed by the REST API, to activity events. Everything known
 * about its actions and fields is from GitHub's documentation of the audit log.
 */
@NullMarked
package io.keytrail.sources.github;

import org.jspecify.annotations.NullMarked;
