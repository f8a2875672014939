package io.keytrail.sources.cloudtrail;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that may have issued or revoked something, with the places that tell. Any may be missing,
 * null, redacted or cut; then less is known and nothing fails.
 *
 * @param account the account acted in
 * @param details what Identity Center tells where other services have a request
 */
record EffectfulCall(
    String action,
    String account,
    Instant time,
    Actor actor,
    @Nullable JsonSlice request,
    @Nullable JsonSlice response,
    @Nullable JsonSlice details) {
  private static final int MOST_ITEMS = 64;

  /** What AWS writes where it hides a value. */
  private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

  /** A text of {@code requestParameters}; empty where it is missing, hidden or no text. */
  String asked(String... path) {
    return textAt(request, path);
  }

  /** A text of {@code responseElements}; empty where it is missing, hidden or no text. */
  String answered(String... path) {
    return textAt(response, path);
  }

  /** A text of {@code serviceEventDetails}; empty where it is missing or no text. */
  String detail(String... path) {
    return textAt(details, path);
  }

  static String textAt(@Nullable JsonSlice parent, String... path) {
    JsonSlice value = parent == null ? null : parent.at(path);
    if (value == null) {
      return "";
    }
    return switch (value.kind()) {
      case TEXT, NUMBER, BOOLEAN -> {
        String text = value.text();
        yield text.equals(HIDDEN) || text.startsWith("***") ? "" : text;
      }
      case OBJECT, ARRAY, NULL -> "";
    };
  }

  /** What is read of each element of an array of the answer or the request, where it is told. */
  static <T> List<T> items(
      @Nullable JsonSlice parent, Function<JsonSlice, @Nullable T> read, String... path) {
    JsonSlice array = parent == null ? null : parent.at(path);
    if (array == null) {
      return List.of();
    }
    List<T> found = new ArrayList<>();
    array.elements(item -> {
      T value = found.size() < MOST_ITEMS ? read.apply(item) : null;
      if (value != null) {
        found.add(value);
      }
    });
    return found;
  }

  /** The ARN of the user the call is about; the caller where it names none. */
  String user() {
    String name = asked("userName");
    return name.isEmpty() ? actor.principal().name() : iam("user", name);
  }

  /** The ARN of the role the call is about; empty where it names none. */
  String role() {
    String name = asked("roleName");
    return name.isEmpty() ? "" : iam("role", name);
  }

  /** An IAM ARN of the account acted in; callers may give a name or an ARN. */
  String iam(String type, String name) {
    return name.startsWith("arn:") ? name : "arn:aws:iam::" + account + ":" + type + "/" + name;
  }
}
