package io.keytrail.detection.touched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls do, by the names that providers give them. */
final class DeedsTest {
  @ParameterizedTest
  @CsvSource({
    "CreateUser, created",
    "RunInstances, created",
    "v1.compute.instances.insert, created",
    "google.iam.admin.v1.CreateServiceAccountKey, created",
    "Add user, created",
    "TerminateInstances, deleted",
    "DeleteTrail, deleted",
    "storage.buckets.delete, deleted",
    "Microsoft.Compute/virtualMachines/delete, deleted",
    "Hard delete user, deleted",
    "AttachUserPolicy, changed",
    "AuthorizeSecurityGroupIngress, changed",
    "Microsoft.Compute/virtualMachines/write, changed",
    "Add service principal credentials, changed",
    "SetIamPolicy, changed"
  })
  void of_actions(String action, String deed) {
    assertThat(Deeds.of(action).label()).isEqualTo(deed);
  }
}
