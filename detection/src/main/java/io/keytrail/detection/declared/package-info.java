/**
 * What the operator declared: automation windows, allowlist entries, known vendors, authorised
 * tests and crown jewels. Between findings and their weights; pure, the file is read elsewhere.
 */
@NullMarked
package io.keytrail.detection.declared;

import org.jspecify.annotations.NullMarked;
