package io.keytrail.model.event;

/**
 * A thing that was acted on.
 *
 * @param type the provider's type name, lower case where it has none: {@code iam-user}, {@code
 *     bucket}, {@code secret}
 * @param name ARN, resource name or id
 */
public record ResourceRef(String type, String name) {}
