/** Plans: what is to be done about an incident, in order, before anything is done. */
@NullMarked
package io.keytrail.response.plan;

import org.jspecify.annotations.NullMarked;
