package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.util.List;

/** Machines and functions that act with a role of their own (A4). */
final class AwsMachines {
  private AwsMachines() {}

  static List<PlanStep> machine(CredentialNode node, Scene scene) {
    return node.id().startsWith("i-") ? instance(node, scene) : function(node, scene);
  }

  private static List<PlanStep> instance(CredentialNode node, Scene scene) {
    String id = node.id();
    String region = scene.region(node);
    return List.of(
        draft(
                Phase.PRESERVE,
                node,
                region,
                ec2("describe-instances", region).with("--instance-ids", id))
            .what("Note the machine as it is.")
            .why("It may look different as soon as something is changed.")
            .needs("ec2:DescribeInstances")
            .step(),
        draft(
                Phase.PRESERVE,
                node,
                region,
                ec2("create-snapshots", region)
                    .with(
                        "--instance-specification",
                        "InstanceId=" + id,
                        "--description",
                        copy(node, scene)))
            .what("Copy all volumes of the machine at one moment.")
            .why("What runs on it is gone when it is terminated, and a thief may do that.")
            .undo("Delete the snapshots when the evidence is no longer needed.")
            .verify(
                AwsUsers.answer(
                    ec2("describe-snapshots", region)
                        .with("--owner-ids", "self")
                        .with("--filters", "Name=description,Values=" + copy(node, scene)),
                    "length(Snapshots) > `0`"),
                "True")
            .needs("ec2:CreateSnapshots")
            .step(),
        isolate(node, id, region),
        stop(node, id, region));
  }

  private static PlanStep isolate(CredentialNode node, String id, String region) {
    return draft(
            Phase.QUARANTINE,
            node,
            region,
            ec2("modify-instance-metadata-options", region)
                .with("--instance-id", id, "--http-tokens", "required")
                .with("--http-put-response-hop-limit", "1"))
        .what("Let the machine hand out its credentials to itself only.")
        .why("Its role's credentials are read through a request that somebody else makes it send.")
        .approval(Approval.L1)
        .undo("Put back the options that were noted.")
        .survives("credentials it has handed out, for up to 6 hours: deny the role's sessions too")
        .lasts(Duration.ofHours(6))
        .verify(
            new Check(
                AwsUsers.answer(
                    ec2("describe-instances", region).with("--instance-ids", id),
                    "Reservations[0].Instances[0].MetadataOptions.HttpTokens"),
                List.of("required"),
                true))
        .risk("Programs on it that read credentials in the old way.")
        .needs("ec2:ModifyInstanceMetadataOptions")
        .step();
  }

  private static PlanStep stop(CredentialNode node, String id, String region) {
    return draft(
            Phase.QUARANTINE,
            node,
            region,
            ec2("stop-instances", region).with("--instance-ids", id))
        .what("Stop the machine, after its memory was copied if anybody wants it.")
        .why("It costs money and acts with its own identity until then.")
        .approval(Approval.L2)
        .undo(ec2("start-instances", region).with("--instance-ids", id))
        .verify(
            new Check(
                AwsUsers.answer(
                    ec2("describe-instances", region).with("--instance-ids", id),
                    "Reservations[0].Instances[0].State.Name"),
                List.of("stopped", "stopping", "shutting-down", "terminated"),
                true))
        .risk("Memory is lost, and so is what lies on instance store volumes.")
        .needs("ec2:StopInstances")
        .step();
  }

  private static List<PlanStep> function(CredentialNode node, Scene scene) {
    String region = scene.region(node);
    CommandLine lambda =
        region.isEmpty()
            ? CommandLine.of("aws", "lambda")
            : CommandLine.of("aws", "--region", region, "lambda");
    String name = node.id();
    return List.of(
        draft(Phase.PRESERVE, node, region, lambda.with("get-function", "--function-name", name))
            .what("Note the function and where its code lies.")
            .why("It may look different as soon as something is changed.")
            .needs("lambda:GetFunction")
            .step(),
        draft(
                Phase.QUARANTINE,
                node,
                region,
                lambda.with(
                    "put-function-concurrency",
                    "--function-name",
                    name,
                    "--reserved-concurrent-executions",
                    "0"))
            .what("Let the function run no more.")
            .why("It acts with its own role whenever it is called.")
            .approval(Approval.L2)
            .undo(lambda.with("delete-function-concurrency", "--function-name", name))
            .survives("runs that have begun, for up to 15 minutes")
            .lasts(Duration.ofMinutes(15))
            .verify(
                AwsUsers.answer(
                    lambda.with("get-function-concurrency", "--function-name", name),
                    "ReservedConcurrentExecutions"),
                "0")
            .risk("Whatever calls the function.")
            .needs("lambda:PutFunctionConcurrency")
            .step());
  }

  /** What the copies of a machine are called, so that they are made once and found again. */
  private static String copy(CredentialNode node, Scene scene) {
    return "evidence of " + scene.incident().id() + " from " + node.id();
  }

  private static CommandLine ec2(String call, String region) {
    return region.isEmpty()
        ? CommandLine.of("aws", "ec2", call)
        : CommandLine.of("aws", "--region", region, "ec2", call);
  }

  /** Without its region a command would ask somewhere else, and be told that there is nothing. */
  private static StepDraft draft(
      Phase phase, CredentialNode node, String region, CommandLine line) {
    return region.isEmpty()
        ? StepDraft.byHand(
            phase,
            "A4",
            node,
            node.id(),
            "The logs at hand do not say in which region; there: " + line.shell())
        : StepDraft.command(phase, "A4", node, node.id(), line);
  }
}
