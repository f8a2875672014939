/**
 * Labelled logs: which folders they are in, whether somebody stole something in them, and which of
 * their events are the thief's. Reads the form that {@code docs/quality.md} describes, forgives
 * what it can, and says what it could not use.
 */
@NullMarked
package io.keytrail.verification.quality.label;

import org.jspecify.annotations.NullMarked;
