package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Community;
import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Rhythm;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what was normal before, with numbers, and how much history the judgement had. */
final class Normal {
  private static final int NAMED = 3;
  private static final int DATE = 10;

  private Normal() {}

  /** What the principal had of some sorts of values. */
  static String of(Moment moment, Trait... traits) {
    StringBuilder text = new StringBuilder(history(moment));
    String before = " it used ";
    for (Trait trait : traits) {
      text.append(before).append(used(moment, trait));
      before = ", ";
    }
    return text.toString();
  }

  /** The same, and when one value was met last and who else has it. */
  static String of(Moment moment, int value, Trait... traits) {
    return of(moment, traits) + "; " + last(moment, value) + "; " + others(moment, value);
  }

  /** How much history there is: "in 21 active days over 30". */
  static String history(Moment moment) {
    Rhythm rhythm = moment.habits().rhythm();
    long over = rhythm.knownDays(moment.now()) + 1;
    return "in " + days(rhythm.activeDays()) + " over " + over;
  }

  private static String days(int days) {
    return days == 1 ? "1 active day" : days + " active days";
  }

  private static String used(Moment moment, Trait trait) {
    Habits habits = moment.habits();
    int count = habits.count(trait);
    String counted = trait.counted(count);
    if (count == 0) {
      return "no" + counted.substring(1);
    }
    List<String> names = latest(moment, trait);
    String more = count > names.size() ? ", …" : "";
    return counted + " (" + String.join(", ", names) + more + ")";
  }

  private static List<String> latest(Moment moment, Trait trait) {
    Habits habits = moment.habits();
    Vocabulary vocabulary = moment.vocabulary();
    List<Integer> values = new ArrayList<>();
    for (int value : habits.values()) {
      if (vocabulary.trait(value) == trait) {
        values.add(value);
      }
    }
    values.sort(
        Comparator.comparingLong((Integer value) -> -habits.lastSeen(value))
            .thenComparing(Comparator.naturalOrder()));
    return values.stream().limit(NAMED).map(vocabulary::text).toList();
  }

  private static String last(Moment moment, int value) {
    long last = moment.habits().lastSeen(value);
    return last < 0
        ? "this one never before"
        : "this one last on " + Instant.ofEpochSecond(last).toString().substring(0, DATE);
  }

  private static String others(Moment moment, int value) {
    Community peers = moment.habits().peers();
    Community organisation = moment.habits().organisation();
    int among = organisation.users(value);
    if (among == 0) {
      return "nobody of " + organisation.members() + " known here has it";
    }
    return peers.users(value)
        + " of "
        + peers.members()
        + " peers and "
        + among
        + " of "
        + organisation.members()
        + " known here have it";
  }
}
