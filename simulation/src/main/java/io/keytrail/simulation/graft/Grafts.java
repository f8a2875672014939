package io.keytrail.simulation.graft;

import java.util.List;
import java.util.stream.Stream;

/** All thefts that can be woven into quiet days. */
public final class Grafts {
  private static final List<Graft> ALL =
      Stream.of(AwsIdentityGrafts.all(), AwsAssetGrafts.all(), GcpGrafts.all(), AzureGrafts.all())
          .flatMap(List::stream)
          .toList();

  private Grafts() {}

  public static List<Graft> all() {
    return ALL;
  }
}
