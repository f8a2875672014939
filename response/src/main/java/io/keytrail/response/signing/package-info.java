/** People's keys, and what they signed (Ed25519, RFC 8032), in the forms that openssl reads. */
@NullMarked
package io.keytrail.response.signing;

import org.jspecify.annotations.NullMarked;
