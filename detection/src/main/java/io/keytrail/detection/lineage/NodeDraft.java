package io.keytrail.detection.lineage;

import io.keytrail.model.event.IssuedKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A node of a tree while events still add to it. */
final class NodeDraft {
  final String key;
  final IssuedKind kind;

  /** Empty until a log tells it. */
  String id;

  String principal;
  String account = "";
  String cameBy = "";
  String eventId = "";

  /** Key of what it came of; empty for the root and for what hangs on it by default. */
  String parent = "";

  @Nullable Instant since;
  int seconds;
  @Nullable Instant firstUse;
  @Nullable Instant lastUse;
  long uses;

  NodeDraft(String key, IssuedKind kind, String id, String principal) {
    this.key = key;
    this.kind = kind;
    this.id = id;
    this.principal = principal;
  }

  void used(Instant time) {
    if (firstUse == null || time.isBefore(firstUse)) {
      firstUse = time;
    }
    if (lastUse == null || time.isAfter(lastUse)) {
      lastUse = time;
    }
    uses++;
  }

  /** When it certainly was there: its making, else its first use. */
  @Nullable Instant known() {
    return since != null ? since : firstUse;
  }
}
