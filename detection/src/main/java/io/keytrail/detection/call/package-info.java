/**
 * What sort of call a call is, whatever the cloud: whether it reads secrets, starts machines or
 * changes who may do what. The baseline asks of sorts what it could never ask of ten thousand
 * names.
 */
@NullMarked
package io.keytrail.detection.call;

import org.jspecify.annotations.NullMarked;
