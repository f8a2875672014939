package io.keytrail.detection.sigma.rule;

import io.keytrail.detection.sigma.value.SigmaValue;
import java.util.List;

/** What a selection asks for: maps are conjunctions, lists are disjunctions. */
public sealed interface Detection {

  /** A field compared with values. */
  record DetectionItem(String field, List<String> modifiers, List<SigmaValue> values)
      implements Detection {
    public DetectionItem {
      modifiers = List.copyOf(modifiers);
      values = List.copyOf(values);
    }
  }

  /** Values looked for anywhere in the event. */
  record Keywords(List<String> modifiers, List<SigmaValue> values) implements Detection {
    public Keywords {
      modifiers = List.copyOf(modifiers);
      values = List.copyOf(values);
    }
  }

  /** A map. */
  record AllOf(List<Detection> parts) implements Detection {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** A list. */
  record AnyOf(List<Detection> parts) implements Detection {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }
}
