/** Wires a responder: journal, clients, evidence folder, and who is at work. */
@NullMarked
package io.keytrail.app.respond;

import org.jspecify.annotations.NullMarked;
