package io.keytrail.response.plan;

/**
 * What a step is about.
 *
 * @param node number of the node of the incident's tree
 * @param principal who acts with it, by the name of the logs; or empty
 * @param target what the step is done to: a user, a key, a machine
 * @param account where that is; or empty
 */
public record Aim(int node, String principal, String target, String account) {}
