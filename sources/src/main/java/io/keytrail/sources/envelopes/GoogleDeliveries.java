package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * Pub/Sub messages: pushed ({@code message.data}), pulled ({@code receivedMessages[].message}), and
 * bare as subscriptions to Cloud Storage write them with metadata.
 */
final class GoogleDeliveries {
  private GoogleDeliveries() {}

  static boolean open(Letter letter, Contents contents) {
    JsonSlice message = letter.object("message");
    if (message != null && message.get("data") != null) {
      return data(message.get("data"), contents);
    }
    if (letter.hasAny("messageId", "message_id", "publishTime", "publish_time", "attributes")) {
      JsonSlice data = letter.json("data");
      return data(data == null ? letter.string("data") : data, contents);
    }
    return false;
  }

  private static boolean data(@Nullable JsonSlice data, Contents contents) {
    if (data == null) {
      return false;
    }
    return switch (data.kind()) {
      case OBJECT, ARRAY -> {
        contents.inner(data);
        yield true;
      }
      case TEXT -> {
        if (Letter.beginsJson(data)) {
          contents.inner(data);
        } else {
          contents.packed(data);
        }
        yield true;
      }
      case NUMBER, BOOLEAN, NULL -> false;
    };
  }
}
