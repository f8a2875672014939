package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.detection.sigma.field.FieldValue;
import io.keytrail.detection.sigma.field.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values of the event. A place may name several fields, as in {@code
 * {userName|roleName}}; the first that the event has is shown.
 */
final class Story {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]{1,200})}");
  private static final int MAX_VALUE = 200;
  private static final int MAX_VALUES = 3;

  private final List<String> texts;
  private final List<List<FieldExpression>> places;

  private Story(List<String> texts, List<List<FieldExpression>> places) {
    this.texts = List.copyOf(texts);
    this.places = List.copyOf(places);
  }

  static Story parse(String story, FieldTable fields) {
    List<String> texts = new ArrayList<>();
    List<List<FieldExpression>> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(story);
    int at = 0;
    while (matcher.find()) {
      texts.add(story.substring(at, matcher.start()));
      places.add(fieldsOf(matcher.group(1), fields));
      at = matcher.end();
    }
    texts.add(story.substring(at));
    return new Story(texts, places);
  }

  private static List<FieldExpression> fieldsOf(String place, FieldTable fields) {
    List<FieldExpression> alternatives = new ArrayList<>();
    for (String name : place.split("\\|", -1)) {
      alternatives.add(fields.field(name.trim()));
    }
    return List.copyOf(alternatives);
  }

  String tell(EventFields fields) {
    if (places.isEmpty()) {
      return texts.getFirst();
    }
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      told.append(texts.get(i)).append(shown(present(places.get(i), fields)));
    }
    return told.append(texts.getLast()).toString();
  }

  private static FieldValues present(List<FieldExpression> alternatives, EventFields fields) {
    FieldValues values = fields.get(alternatives.getFirst());
    for (int i = 1; i < alternatives.size() && values.isAbsent(); i++) {
      values = fields.get(alternatives.get(i));
    }
    return values;
  }

  /** A few values; log content may be long, and arrays longer. */
  private static String shown(FieldValues values) {
    if (values.isAbsent()) {
      return "(not recorded)";
    }
    StringBuilder shown = new StringBuilder();
    int size = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.size() > 1 && values.get(i).kind() == FieldValue.Kind.ARRAY) {
        continue;
      }
      if (size == MAX_VALUES) {
        return shown.append(", …").toString();
      }
      shown.append(size == 0 ? "" : ", ").append(cut(values.get(i).text()));
      size++;
    }
    return shown.toString();
  }

  private static String cut(String text) {
    return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "…";
  }
}
