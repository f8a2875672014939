package io.keytrail.verification.quality.label;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.identity.Credential;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events are the thief's. Every part may be empty, which asks for nothing: no part at all
 * means that all events are.
 *
 * @param principals names as the log has them, in lower case
 * @param credentials ids as the log has them
 * @param events the providers' ids of the events; where there are any, they alone decide
 * @param actions names of calls, in lower case
 * @param first time of the first of them; null where the labels do not say
 * @param last time of the last; null where the labels do not say
 */
public record Truth(
    Set<String> principals,
    Set<String> credentials,
    Set<String> events,
    Set<String> actions,
    @Nullable Instant first,
    @Nullable Instant last) {
  private static final Pattern VERSION = Pattern.compile("_?\\d{4}_?\\d{2}_?\\d{2}(v\\d+)?$");

  /** All events are the thief's, whoever that is. */
  public static final Truth EVERYTHING =
      new Truth(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

  public Truth {
    principals = lower(principals);
    credentials = Set.copyOf(credentials);
    events = Set.copyOf(events);
    actions =
        lower(actions).stream().map(Truth::unversioned).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A call's name without the API version that some services log behind it; labels name calls as
   * they were logged, and events have none.
   */
  private static String unversioned(String action) {
    String name = VERSION.matcher(action).replaceFirst("");
    return name.isEmpty() ? action : name;
  }

  private static Set<String> lower(Set<String> texts) {
    return texts.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the event is the thief's. */
  public boolean labels(ActivityEvent event) {
    return events.isEmpty()
        ? byThief(event) && inTime(event.time()) && acting(event)
        : events.contains(event.id());
  }

  /** Whether nobody is named, so that whoever made the events is the thief. */
  public boolean namesNobody() {
    return principals.isEmpty() && credentials.isEmpty();
  }

  private boolean byThief(ActivityEvent event) {
    Credential credential = event.actor().credential();
    return namesNobody()
        || namesPrincipal(event.actor().principal().name())
        || (credential != null && credentials.contains(credential.id()));
  }

  private boolean inTime(Instant time) {
    return (first == null || !time.isBefore(first))
        && (last == null || time.isBefore(last.plusSeconds(1)));
  }

  private boolean acting(ActivityEvent event) {
    return actions.isEmpty()
        || actions.contains(unversioned(event.action().toLowerCase(Locale.ROOT)));
  }

  /** Whether the name is one of the thief's principals. */
  public boolean namesPrincipal(String name) {
    return principals.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the id is one of the thief's credentials. */
  public boolean namesCredential(String id) {
    return credentials.contains(id);
  }
}
