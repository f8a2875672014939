package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.AgentFamily;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.LastLegitimate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which networks and tools a suspect's credential was used from before the theft, and when it was
 * last used so. Fed with the suspect's events in event-time order, each once; learns only from what
 * came before the first evidence. Holds at most {@value #MOST} pairs of network and tool; later
 * ones count as unusual, which can only leave the question open.
 */
final class UsualContexts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST = 256;
  private static final int FEWEST_DAYS = 3;
  private static final int HOURS = 24;
  private static final long HOUR_SECONDS = 3600;
  private static final long DAY_SECONDS = HOURS * HOUR_SECONDS;
  private static final int LONGEST_ADDRESS = 64;

  private final Instant firstEvidence;
  private final AgentFamily families = new AgentFamily();
  private final Map<Context, Use> uses = new HashMap<>();
  private long lastDay = Long.MIN_VALUE;
  private int activeDays;
  private @Nullable Call last;
  private int beside;
  private @Nullable Instant lastBeside;

  private record Context(String network, String tool) {}

  private record Call(EventTrace event, IpContext network, int usualDays, int activeDays) {}

  /** The days on which one network and tool were used together, the present one apart. */
  private static final class Use {
    int days;
    long day = Long.MIN_VALUE;
    final int[] daysOfHour = new int[HOURS];
    boolean[] hoursToday = new boolean[HOURS];

    void at(long day, int hour) {
      if (day != this.day) {
        closeDay();
        this.day = day;
      }
      hoursToday[hour] = true;
    }

    void closeDay() {
      if (day != Long.MIN_VALUE) {
        days++;
        for (int hour = 0; hour < HOURS; hour++) {
          daysOfHour[hour] += hoursToday[hour] ? 1 : 0;
        }
        hoursToday = new boolean[HOURS];
      }
    }

    boolean usual(int hour) {
      int around =
          daysOfHour[hour]
              + daysOfHour[(hour + 1) % HOURS]
              + daysOfHour[(hour + HOURS - 1) % HOURS];
      return days >= FEWEST_DAYS && around > 0;
    }
  }

  UsualContexts(Instant firstEvidence) {
    this.firstEvidence = firstEvidence;
  }

  /**
   * Takes note of an event of the suspect.
   *
   * @param evidence whether a finding rests on it
   */
  void see(EventTrace event, IpContext network, boolean evidence) {
    if (event.actor().serviceMade() || network.network().isEmpty()) {
      return;
    }
    long second = event.time().getEpochSecond();
    long day = Math.floorDiv(second, DAY_SECONDS);
    int hour = (int) Math.floorMod(Math.floorDiv(second, HOUR_SECONDS), (long) HOURS);
    Context context = new Context(network.network(), families.of(event.origin().userAgent()));
    boolean before = event.time().isBefore(firstEvidence);
    Use use = before ? use(context) : uses.get(context);
    if (use == null) {
      return;
    }
    if (before) {
      if (day != lastDay) {
        activeDays += lastDay == Long.MIN_VALUE ? 0 : 1;
        lastDay = day;
      }
      use.at(day, hour);
    }
    if (!evidence && event.outcome().succeeded() && use.usual(hour)) {
      if (before) {
        last = new Call(event, network, use.days, activeDays);
      } else {
        beside++;
        lastBeside = event.time();
      }
    }
  }

  private @Nullable Use use(Context context) {
    return uses.size() < MOST
        ? uses.computeIfAbsent(context, none -> new Use())
        : uses.get(context);
  }

  /** The last call of its owner; null when there is no usual context to know it by. */
  @Nullable LastLegitimate last() {
    Call call = last;
    return call == null
        ? null
        : new LastLegitimate(
            call.event(),
            text(call),
            call.usualDays(),
            call.activeDays(),
            firstEvidence,
            beside,
            lastBeside);
  }

  private String text(Call call) {
    EventTrace event = call.event();
    String address = event.origin().address();
    String shown =
        address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS) + "…";
    String tool = families.of(event.origin().userAgent()).strip();
    String text =
        "%s UTC: %s from %s (%s)%s, a network and tool in use on %d of %d earlier days; the first evidence followed after %s."
            .formatted(
                MINUTE.format(event.time()),
                event.action(),
                shown,
                call.network().description(),
                tool.isEmpty() ? "" : " with " + tool,
                call.usualDays(),
                call.activeDays(),
                length(Duration.between(event.time(), firstEvidence)));
    Instant until = lastBeside;
    return until == null
        ? text
        : text
            + " From such a place it was used %d more times meanwhile, last %s UTC: its owner worked on beside."
                .formatted(beside, MINUTE.format(until));
  }

  private static String length(Duration time) {
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " seconds";
    }
    if (time.toMinutes() < 120) {
      return time.toMinutes() + (time.toMinutes() == 1 ? " minute" : " minutes");
    }
    return time.toHours() < 48 ? time.toHours() + " hours" : time.toDays() + " days";
  }
}
