package io.keytrail.model.event;

/**
 * Where a call came from, as the log has it. Both values are under the caller's control or may be a
 * service's name, and must never be trusted to be well formed.
 *
 * @param address IP address, service host name or marker such as {@code AWS Internal}; or empty
 * @param userAgent or empty
 */
public record Origin(String address, String userAgent) {}
