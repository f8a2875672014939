package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Gauge;
import io.keytrail.detection.habit.Measure;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Much more of something than on any of the principal's last 32 active days.
 *
 * <p>Compared with the peaks of whole days and not of single hours of the week: a month has four of
 * each hour, too few for a deviation, and a nightly job that is late is no thief.
 */
final class Surge implements Deviation {
  /**
   * What too much of a measure says.
   *
   * @param fewest below this it is nothing, whatever the past
   * @param times how many times the highest peak before
   * @param what for a reader, behind the number: "different secrets read within ten minutes"
   */
  private record Meaning(
      Ids ids,
      Layer layer,
      double points,
      long fewest,
      double times,
      String what,
      String technique) {}

  private static final double DEVIATIONS = 4;
  private static final double GROWTH = 2;
  private static final double A_DOUBLING = 3;
  private static final double MOST_BEYOND = 9;

  private static final double CHANCE_WITH_A_THIEF = 0.7;

  private static final Map<Measure, Meaning> MEANINGS = meanings();

  private static Map<Measure, Meaning> meanings() {
    Map<Measure, Meaning> all = new EnumMap<>(Measure.class);
    all.put(
        Measure.REFUSED,
        new Meaning(
            new Ids(
                "aws.recon.denied-burst",
                "gcp.recon.denied",
                "az.recon.denied-burst",
                "github.recon.denied-burst"),
            Layer.PROBING,
            14,
            5,
            2,
            "different calls refused within ten minutes",
            "T1580"));
    all.put(
        Measure.BREADTH,
        new Meaning(
            Ids.of("recon.breadth"),
            Layer.PROBING,
            14,
            6,
            2,
            "services asked what there is within ten minutes",
            "T1526"));
    all.put(
        Measure.SECRETS,
        new Meaning(
            new Ids(
                "aws.secrets.harvest",
                "gcp.secrets.harvest",
                "az.kv.harvest",
                "github.secrets.harvest"),
            Layer.DATA,
            18,
            5,
            3,
            "different secrets read within ten minutes",
            "T1555.006"));
    all.put(
        Measure.OBJECTS,
        new Meaning(
            new Ids(
                "aws.data.s3-surge", "gcp.data.object-surge", "az.data.surge", "github.data.surge"),
            Layer.DATA,
            15,
            100,
            5,
            "reads of stored data within an hour",
            "T1530"));
    all.put(
        Measure.BYTES,
        new Meaning(
            new Ids(
                "aws.data.s3-surge", "gcp.data.object-surge", "az.data.surge", "github.data.surge"),
            Layer.DATA,
            15,
            500_000_000L,
            5,
            "bytes sent out within an hour",
            "T1530"));
    all.put(
        Measure.DESTROYED,
        new Meaning(
            new Ids(
                "aws.impact.s3-delete-surge",
                "gcp.impact.mass-delete",
                "az.impact.mass-delete",
                "github.impact.mass-delete"),
            Layer.RESOURCE_IMPACT,
            16,
            10,
            5,
            "things destroyed within ten minutes",
            "T1485"));
    all.put(
        Measure.REWRITTEN,
        new Meaning(
            new Ids(
                "aws.impact.s3-ransom",
                "gcp.impact.rewrite-surge",
                "az.impact.rewrite-surge",
                "github.impact.rewrite-surge"),
            Layer.RESOURCE_IMPACT,
            10,
            200,
            10,
            "objects written within ten minutes",
            "T1486"));
    all.put(
        Measure.STARTED,
        new Meaning(
            new Ids(
                "aws.compute.burst", "gcp.compute.mass", "az.compute.mass", "github.compute.mass"),
            Layer.RESOURCE_IMPACT,
            20,
            5,
            5,
            "attempts to start machines or jobs within a quarter of an hour",
            "T1496.001"));
    all.put(
        Measure.START_REGIONS,
        new Meaning(
            new Ids(
                "aws.compute.region-fanout",
                "gcp.compute.zone-fanout",
                "az.compute.region-fanout",
                "github.compute.region-fanout"),
            Layer.RESOURCE_IMPACT,
            24,
            3,
            1.5,
            "regions in which something was started within a quarter of an hour",
            "T1535"));
    all.put(
        Measure.KEYS_OUT,
        new Meaning(
            new Ids(
                "aws.secrets.keys-out",
                "gcp.cred.key-burst",
                "az.storage.keys-sweep",
                "github.secrets.keys-out"),
            Layer.DATA,
            16,
            3,
            3,
            "different keys or links handed out within a quarter of an hour",
            "T1552"));
    return all;
  }

  /** How far beyond what would be a surge: three decibans for each doubling, up to nine. */
  private static double beyond(long current, long highest, Meaning meaning) {
    double surge = Math.max((double) meaning.fewest(), meaning.times() * highest);
    double doublings = StrictMath.log(current / surge) / StrictMath.log(2);
    return Math.clamp(A_DOUBLING * doublings, 0, MOST_BEYOND);
  }

  /**
   * What a surge of something never done before is worth. Whoever begins a new sort of work may
   * well begin with much of it, so there is no more to it than how rarely it begins one: the days
   * without any, with half a day added so that it is never zero.
   */
  private static double outOfNothing(Meaning meaning, int today) {
    double begins = 0.5 / today;
    return Math.min(meaning.points(), 10 * StrictMath.log10(CHANCE_WITH_A_THIEF / begins));
  }

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    if (moment.measured().isEmpty()) {
      return;
    }
    for (Map.Entry<Measure, Long> entry : moment.measured().entrySet()) {
      Meaning meaning = MEANINGS.get(entry.getKey());
      if (meaning != null && entry.getValue() >= meaning.fewest()) {
        compare(moment, entry.getKey(), entry.getValue(), meaning, findings);
      }
    }
  }

  private static void compare(
      Moment moment, Measure measure, long current, Meaning meaning, Consumer<Finding> findings) {
    Gauge gauge = moment.habits().gauge(measure);
    int today = moment.habits().rhythm().dayOf(moment.now());
    long highest = gauge.highest(today);
    if (current < meaning.times() * highest || current <= gauge.meanAnd(DEVIATIONS, today)) {
      return;
    }
    double surge = gauge.days(today) == 0 ? outOfNothing(meaning, today) : meaning.points();
    double points =
        (surge + beyond(current, highest, meaning)) * moment.habits().rhythm().maturity();
    if (points < NoveltyPoints.LEAST || !gauge.worthReporting(current, moment.now(), GROWTH)) {
      return;
    }
    String most = current >= Gauge.MOST_DISTINCT ? " or more" : "";
    findings.accept(
        new Finding(
            meaning.ids().of(moment),
            meaning.layer(),
            points,
            false,
            current + " " + meaning.what() + "; the most on any day before was " + highest,
            "had " + current + " " + meaning.what(),
            Normal.history(moment)
                + " it did so on "
                + gauge.days(today)
                + ", at most "
                + highest
                + " at once; now "
                + current
                + (measure.distinct() ? most : ""),
            List.of(meaning.technique()),
            List.of(moment.event().trace())));
  }
}
