package io.keytrail.detection.state;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Finds a constant by the label it is written with, which outlives a change of their order. */
final class Labelled<E extends Enum<E>> {
  private final Map<String, E> byLabel = new HashMap<>();
  private final String kind;

  Labelled(E[] constants, Function<E, String> label) {
    for (E constant : constants) {
      byLabel.put(label.apply(constant), constant);
    }
    this.kind = constants[0].getDeclaringClass().getSimpleName();
  }

  E read(StateInput in) throws StateFault {
    String label = in.shared();
    E constant = byLabel.get(label);
    if (constant == null) {
      throw in.damaged("no " + kind + " is called '" + label + "'");
    }
    return constant;
  }
}
