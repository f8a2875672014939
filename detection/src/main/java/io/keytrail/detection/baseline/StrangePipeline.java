package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Community;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A role that pipelines take on is taken on by the pipeline of a repository that never did, or from
 * a branch of a repository that always came from another: whoever may push there, or let the role
 * trust too much, has the role. The principal itself is new, as that of every branch is; what is
 * compared is what the organisation's pipelines did before.
 */
final class StrangePipeline implements Deviation {
  private static final Ids IDS = Ids.of("ci.oidc-drift");
  private static final double OTHER_REPOSITORY = 12;
  private static final double OTHER_REF = 6;

  /** Roles that more refs of one repository take on are meant for whatever is being worked on. */
  private static final int MOST_REFS = 2;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    PipelineSubject subject = moment.pipeline();
    Targets roles = moment.targets();
    if (subject == null || roles.trait() != Trait.ROLE || moment.failed()) {
      return;
    }
    for (int i = 0; i < roles.count(); i++) {
      judge(moment, subject, roles.value(i), roles.name(i), findings);
    }
  }

  private static void judge(
      Moment moment, PipelineSubject subject, int role, String name, Consumer<Finding> findings) {
    Community organisation = moment.habits().organisation();
    int ofRepository = repository(moment, subject, name);
    if (ofRepository == Vocabulary.NONE || !organisation.knows(role, moment.now())) {
      return;
    }
    if (!organisation.knows(ofRepository, moment.now())) {
      // The more takers a role has, the likelier is one more.
      double points = OTHER_REPOSITORY / Math.sqrt(Math.max(1, organisation.users(role)));
      String whose = subject.repository() + ", whose pipelines never did";
      report(moment, points, role, "taken on by a pipeline of " + whose, name, findings);
    } else if (organisation.users(ofRepository) <= MOST_REFS
        && !organisation.knows(ref(moment, subject, name), moment.now())) {
      String which = subject.ref() + " of " + subject.repository();
      report(
          moment, OTHER_REF, role, "taken on from " + which + ", as never before", name, findings);
    }
  }

  private static void report(
      Moment moment,
      double weight,
      int role,
      String what,
      String name,
      Consumer<Finding> findings) {
    double points = weight * moment.habits().organisation().rhythm().maturity();
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    findings.accept(
        new Finding(
            IDS.of(moment),
            Layer.AUTH_CONTEXT,
            points,
            false,
            name + " is " + what,
            "had " + name + " " + what,
            Normal.of(moment, role, Trait.ROLE),
            List.of("T1199", "T1550.001"),
            List.of(moment.event().trace())));
  }

  /** Takes a pipeline's roles into what is normal. */
  static void learn(Moment moment, Consumer<Integer> values) {
    PipelineSubject subject = moment.pipeline();
    if (subject == null || moment.targets().trait() != Trait.ROLE) {
      return;
    }
    for (int i = 0; i < moment.targets().count(); i++) {
      values.accept(repository(moment, subject, moment.targets().name(i)));
      values.accept(ref(moment, subject, moment.targets().name(i)));
    }
  }

  private static int repository(Moment moment, PipelineSubject subject, String role) {
    return moment.vocabulary().number(Trait.PIPELINE, role, subject.repository());
  }

  private static int ref(Moment moment, PipelineSubject subject, String role) {
    return moment
        .vocabulary()
        .number(Trait.PIPELINE, role, subject.repository() + ':' + subject.ref());
  }
}
