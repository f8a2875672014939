/**
 * CloudTrail records (event version 1.11) as AWS writes them: who called, the call with its request
 * and response, and what went wrong. The bodies are the table {@code aws/calls.txt}.
 */
@NullMarked
package io.keytrail.simulation.records.aws;

import org.jspecify.annotations.NullMarked;
