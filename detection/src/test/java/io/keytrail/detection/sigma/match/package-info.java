/** Tests of compiled rules: the index must never change what matches. */
@NullMarked
package io.keytrail.detection.sigma.match;

import org.jspecify.annotations.NullMarked;
