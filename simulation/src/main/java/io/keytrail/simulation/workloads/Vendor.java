package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.records.aws.AwsIdentity.ForeignAccount;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;
import java.util.Locale;

/** How a vendor comes in: its own account takes a role here, with an external id. */
final class Vendor {
  private Vendor() {}

  static Caller enter(
      AwsDesk desk, Instant at, Role role, String account, String address, String agent) {
    RoleSession session = role.session(role.name().toLowerCase(Locale.ROOT), at, desk.dice());
    ForeignAccount vendor =
        new ForeignAccount(account, Role.of(account, "collector").id() + ":collector");
    desk.log(
        desk.issue(at, "sts:AssumeRole", Caller.of(vendor, address, agent), session)
            .shared(desk.dice().uuid()));
    return Caller.of(session, address, agent);
  }
}
