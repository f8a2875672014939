/**
 * Tests of other people's single-event rules: records with the word on whether a rule should fire.
 * They show which known techniques raise no finding at all, and which harmless look-alikes page.
 */
@NullMarked
package io.keytrail.verification.quality.single;

import org.jspecify.annotations.NullMarked;
