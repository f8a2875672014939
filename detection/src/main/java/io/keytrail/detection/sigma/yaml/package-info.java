/**
 * YAML text to a plain tree with line numbers, under limits that hostile files run into: size,
 * depth, number of nodes after aliases are followed, duplicate keys. The first hop of a rule file;
 * samples are read with it too.
 */
@NullMarked
package io.keytrail.detection.sigma.yaml;

import org.jspecify.annotations.NullMarked;
