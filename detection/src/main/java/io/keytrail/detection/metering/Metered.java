package io.keytrail.detection.metering;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.metering.Series;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A sign that measurements give: a finding about a thing, before the logs are asked whose it is.
 *
 * @param detection id in the catalogue
 * @param text what was measured, in one sentence with its numbers
 * @param story the same in the past tense without its subject
 * @param normal what was normal before, with numbers
 * @param series what was measured before and then
 * @param second when it began, in seconds since 1970
 * @param service what does the measured thing: {@code vpc-flow}, a service that is paid for
 * @param action what was measured: {@code egress}, {@code spend}
 * @param targets what else it is about, behind the thing itself
 * @param records how many records the numbers are summed from
 */
public record Metered(
    String detection,
    Layer layer,
    Worth worth,
    String text,
    String story,
    String normal,
    Series series,
    List<String> techniques,
    long second,
    LogKind log,
    String account,
    String region,
    String service,
    String action,
    MeteredThing thing,
    List<ResourceRef> targets,
    long records)
    implements Comparable<Metered> {

  private static final Comparator<Metered> ORDER =
      Comparator.comparingLong(Metered::second)
          .thenComparing(Metered::detection)
          .thenComparing(Metered::log)
          .thenComparing(Metered::account)
          .thenComparing(Metered::region)
          .thenComparing(sign -> sign.thing().id())
          .thenComparing(Metered::service)
          .thenComparing(Metered::text);

  public Metered {
    techniques = List.copyOf(techniques);
    targets = List.copyOf(targets);
  }

  /** The finding that this is of an actor. */
  public Finding finding(Actor actor, double points) {
    return new Finding(
            detection, layer, points, false, text, story, normal, techniques, List.of(trace(actor)))
        .measuring(series);
  }

  /** What stands for the measurements in an incident; no single record does. */
  private EventTrace trace(Actor actor) {
    Fingerprint fingerprint =
        Fingerprint.of(
            detection, log.label(), account, region, thing.id(), service, Long.toString(second));
    return new EventTrace(
        fingerprint,
        "%016x".formatted(fingerprint.high()),
        Instant.ofEpochSecond(second),
        log,
        account,
        region,
        service,
        action,
        actor,
        new Origin("", ""),
        Outcome.SUCCESS,
        targets,
        new Provenance("sum of " + log.label() + " records", Math.max(1, records)));
  }

  @Override
  public int compareTo(Metered other) {
    return ORDER.compare(this, other);
  }
}
