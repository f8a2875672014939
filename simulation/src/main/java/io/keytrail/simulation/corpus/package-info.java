/**
 * Large corpora for benchmarks: as many records as wanted, in files of equal size, every record a
 * function of the seed, the file's number and its place in the file. So files can be written by
 * several threads, memory does not grow with the size, and any part can be made again alone.
 */
@NullMarked
package io.keytrail.simulation.corpus;

import org.jspecify.annotations.NullMarked;
