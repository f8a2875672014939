package io.keytrail.detection.baseline;

import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A principal makes a sensitive call for the first time within its memory. Counts in full when it
 * never made any call of the sort and nobody here makes this one, and for a part when it does such
 * things all the time or its peers do.
 *
 * <p>What is first for an infrastructure pipeline is something new nearly every day; its own days
 * with something new lower it to nothing.
 */
final class FirstUse implements Deviation {
  /**
   * What a first call of a sort says.
   *
   * @param doing what was done, in the past tense
   */
  private record Meaning(Ids ids, Layer layer, double points, String doing, String technique) {}

  private static final double CHANCE_WITH_A_THIEF = 0.6;
  private static final double SORT_IS_USUAL = 0.4;
  private static final double OF_PEERS = 0.4;
  private static final double OF_ORGANISATION = 0.7;
  private static final int FEWEST_EVENTS = 20;
  private static final Map<CallSort, Meaning> MEANINGS = meanings();

  private static Map<CallSort, Meaning> meanings() {
    Map<CallSort, Meaning> all = new EnumMap<>(CallSort.class);
    all.put(
        CallSort.FEDERATION,
        new Meaning(
            new Ids(
                "aws.sts.federation-token",
                "gcp.sts.federation",
                "az.sts.federation",
                "github.sts.federation"),
            Layer.IDENTITY_CHANGE,
            14,
            "got a token that outlives its key",
            "T1550.001"));
    all.put(
        CallSort.SECRET,
        new Meaning(
            new Ids(
                "aws.secrets.harvest",
                "gcp.secrets.harvest",
                "az.kv.harvest",
                "github.secrets.harvest"),
            Layer.DATA,
            13,
            "read a secret",
            "T1555.006"));
    all.put(
        CallSort.KEY_OUT,
        new Meaning(
            new Ids(
                "aws.secrets.keys-out",
                "gcp.cred.key-created",
                "az.storage.keys-out",
                "github.secrets.keys-out"),
            Layer.DATA,
            13,
            "had keys handed out",
            "T1552"));
    all.put(
        CallSort.DATA_OUT,
        new Meaning(
            new Ids("aws.data.share-out", "gcp.data.out", "az.data.export", "github.data.out"),
            Layer.DATA,
            12,
            "copied or opened up data",
            "T1537"));
    all.put(
        CallSort.COMPUTE,
        new Meaning(
            Ids.of("compute.first-use"),
            Layer.RESOURCE_IMPACT,
            12,
            "started machines",
            "T1578.002"));
    all.put(
        CallSort.SIDE_DOOR,
        new Meaning(
            Ids.of("compute.side-door"),
            Layer.RESOURCE_IMPACT,
            12,
            "started computing where few look",
            "T1496.001"));
    all.put(
        CallSort.LIMITS,
        new Meaning(
            new Ids(
                "aws.compute.limits",
                "gcp.compute.service-enabled",
                "az.compute.quota",
                "github.compute.limits"),
            Layer.RESOURCE_IMPACT,
            11,
            "raised limits or switched on what was off",
            "T1578.005"));
    all.put(
        CallSort.MODEL_ACCESS,
        new Meaning(
            Ids.of("llm.jacking"),
            Layer.RESOURCE_IMPACT,
            13,
            "asked for access to language models",
            "T1496.004"));
    all.put(
        CallSort.MESSAGING,
        new Meaning(
            new Ids(
                "aws.ses-sns.abuse",
                "gcp.messaging.abuse",
                "az.messaging.abuse",
                "github.messaging.abuse"),
            Layer.RESOURCE_IMPACT,
            11,
            "prepared to send messages",
            "T1496.004"));
    all.put(
        CallSort.IDENTITY,
        new Meaning(
            Ids.of("iam.rare-admin"),
            Layer.IDENTITY_CHANGE,
            15,
            "changed identities or rights",
            "T1098"));
    all.put(
        CallSort.EVASION,
        new Meaning(
            Ids.of("evasion.first-use"), Layer.EVASION, 12, "changed what watches", "T1562"));
    all.put(
        CallSort.EXECUTION,
        new Meaning(
            new Ids("aws.exec.host", "gcp.exec.host", "az.exec.vm", "github.exec.pipeline"),
            Layer.RESOURCE_IMPACT,
            12,
            "ran something on a host or in a function",
            "T1651"));
    all.put(
        CallSort.DESTRUCTION,
        new Meaning(
            Ids.of("impact.first-use"), Layer.RESOURCE_IMPACT, 10, "destroyed something", "T1485"));
    all.put(
        CallSort.NETWORK,
        new Meaning(
            Ids.of("net.first-use"), Layer.RESOURCE_IMPACT, 8, "opened a network", "T1562.007"));
    return all;
  }

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    Call call = moment.call();
    if (!call.sort().sensitive()
        || moment.knows(call.action())
        || moment.habits().organisation().rhythm().events() < FEWEST_EVENTS) {
      return;
    }
    Meaning meaning = MEANINGS.get(call.sort());
    if (meaning == null) {
      return;
    }
    boolean sortIsUsual = moment.knows(call.sortOfCall());
    double shipped = sortIsUsual ? SORT_IS_USUAL * meaning.points() : meaning.points();
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.SENSITIVE,
            call.action(),
            shipped,
            CHANCE_WITH_A_THIEF,
            OF_PEERS,
            OF_ORGANISATION);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String name = moment.event().action();
    findings.accept(
        new Finding(
                meaning.ids().of(moment),
                meaning.layer(),
                points,
                false,
                "First " + name + (sortIsUsual ? "" : ", and first call of its sort,") + " of it",
                meaning.doing() + " (" + name + ") for the first time",
                Normal.of(moment, call.action(), Trait.ACTION, Trait.SERVICE),
                List.of(meaning.technique(), "T1078.004"),
                List.of(moment.event().trace()))
            .bringing(sortIsUsual ? Novelty.NONE : Novelty.ACT));
  }
}
