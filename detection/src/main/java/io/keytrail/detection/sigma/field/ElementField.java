package io.keytrail.detection.sigma.field;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;

/** A field below one element of an array, for maps whose fields must hold on the same element. */
public final class ElementField {
  private final FieldPath path;

  public ElementField(String path) {
    this.path = FieldPath.of(path);
  }

  /** The field's values in that element; none when the element is no object. */
  public FieldValues of(FieldValue element) {
    FieldValues values = new FieldValues();
    if (element.kind() == FieldValue.Kind.OBJECT) {
      try {
        RecordReader.read(JsonSlice.parse(element.text()), path, values);
      } catch (MalformedJson e) {
        values.clear();
      }
    }
    return values;
  }
}
