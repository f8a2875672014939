package io.keytrail.detection.baseline;

import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.event.ResourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The things an event acted on that habits are kept of: what its sort of call is about, at most
 * {@value #MOST} of them.
 */
final class Targets {
  private static final int MOST = 8;
  private static final Targets NONE = new Targets(null, new int[0], List.of());

  private final @Nullable Trait trait;
  private final int[] values;
  private final List<String> names;

  private Targets(@Nullable Trait trait, int[] values, List<String> names) {
    this.trait = trait;
    this.values = values;
    this.names = names;
  }

  /** What they are; null when no habits are kept of them. */
  @Nullable Trait trait() {
    return trait;
  }

  int count() {
    return values.length;
  }

  int value(int index) {
    return values[index];
  }

  String name(int index) {
    return names.get(index);
  }

  static Targets of(Observed event, CallSort sort, Vocabulary vocabulary) {
    Trait trait = trait(sort);
    List<ResourceRef> targets = event.targets();
    if (trait == null || targets.isEmpty()) {
      return NONE;
    }
    List<String> names =
        targets.stream()
            .filter(target -> trait != Trait.ROLE || assumable(target))
            .map(ResourceRef::name)
            .distinct()
            .limit(MOST)
            .toList();
    int[] values = names.stream().mapToInt(name -> vocabulary.number(trait, name)).toArray();
    return new Targets(trait, values, names);
  }

  private static boolean assumable(ResourceRef target) {
    String type = target.type();
    return type.contains("role") || type.contains("account");
  }

  private static @Nullable Trait trait(CallSort sort) {
    return switch (sort) {
      case SECRET -> Trait.SECRET;
      case KEY_OUT -> Trait.KEY;
      case DATA, DATA_OUT, STORE -> Trait.STORE;
      case MODEL -> Trait.MODEL;
      case EXECUTION -> Trait.HOST;
      case ASSUME -> Trait.ROLE;
      case ORDINARY,
          INVENTORY,
          PROBE,
          FEDERATION,
          SESSION,
          COMPUTE,
          SIDE_DOOR,
          LIMITS,
          MODEL_ACCESS,
          MESSAGING,
          IDENTITY,
          EVASION,
          DESTRUCTION,
          NETWORK ->
          null;
    };
  }
}
