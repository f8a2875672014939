/** Carries commands out with the providers' own clients, and reads what their endings mean. */
@NullMarked
package io.keytrail.cloud;

import org.jspecify.annotations.NullMarked;
