/** Tests of the ledger, its order and the pipeline around it. */
@NullMarked
package io.keytrail.detection.pipeline;

import org.jspecify.annotations.NullMarked;
