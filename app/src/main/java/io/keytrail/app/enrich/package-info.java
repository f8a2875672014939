/**
 * Brings network databases into the data folder: from npm packages, addresses or files, unpacked
 * within limits, tried before they replace what was there, and with a notice of source and licence
 * beside each. The only part of a hunt's preparation that may use the network, and only when asked
 * to.
 */
@NullMarked
package io.keytrail.app.enrich;

import org.jspecify.annotations.NullMarked;
