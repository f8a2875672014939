/**
 * What the program is told apart from its paths: typed settings, each from the first of flag,
 * environment, project file, user file and built-in value that names it, and each knowing which.
 * The command line asks here before it builds a request.
 */
@NullMarked
package io.keytrail.app.config;

import org.jspecify.annotations.NullMarked;
