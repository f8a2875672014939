package io.keytrail.response.run;

import io.keytrail.response.approval.Approvers;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.journal.Journal;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.rail.Rails;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a responder works with.
 *
 * @param who name, host and process, written beside all they do
 * @param gone whether such a one is known to be no more
 * @param told hears of every entry after it was written
 */
public record Desk(
    Journal journal,
    Hands hands,
    EvidenceShelf shelf,
    Approvers approvers,
    Rails.Setup rails,
    Clock clock,
    Pause pause,
    String who,
    Predicate<String> gone,
    Consumer<Recorded> told) {}
