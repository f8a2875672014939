/** Plans are carried out by the real clients on an emulator of the provider. */
@NullMarked
package io.keytrail.verification.response;

import org.jspecify.annotations.NullMarked;
