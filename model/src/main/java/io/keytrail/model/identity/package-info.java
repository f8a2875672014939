/**
 * Who acted and with what: providers, principals, credentials and sessions. The first package of
 * the model; every other one reads it.
 */
@NullMarked
package io.keytrail.model.identity;

import org.jspecify.annotations.NullMarked;
