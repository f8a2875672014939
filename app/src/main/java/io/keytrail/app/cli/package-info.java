/**
 * The commands, one class each: they read flags, ask configuration, run, and choose what is shown.
 * No logic of detection lives here.
 */
@NullMarked
package io.keytrail.app.cli;

import org.jspecify.annotations.NullMarked;
