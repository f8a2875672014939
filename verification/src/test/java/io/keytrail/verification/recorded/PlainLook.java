package io.keytrail.verification.recorded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts audit records in a file of JSON with none of the code that reads logs: whatever is
 * anywhere in it, inside strings too, and looks like one.
 */
final class PlainLook {
  private static final Set<String> AZURE_CATEGORIES =
      Set.of(
          "administrative",
          "policy",
          "security",
          "alert",
          "servicehealth",
          "autoscale",
          "recommendation",
          "resourcehealth",
          "signinlogs",
          "noninteractiveusersigninlogs",
          "serviceprincipalsigninlogs",
          "managedidentitysigninlogs",
          "auditlogs");

  private PlainLook() {}

  static int auditRecords(Path file) {
    String text = text(file);
    JsonNode whole = parse(text);
    return whole.isMissingNode()
        ? text.lines().mapToInt(line -> count(parse(line))).sum()
        : count(whole);
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
          bytes = gzip.readAllBytes();
        }
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException notJson) {
      return JsonMapper.shared().missingNode();
    }
  }

  private static int count(JsonNode value) {
    if (value.isString()) {
      String text = value.asString();
      return text.startsWith("{") || text.startsWith("[") ? count(parse(text)) : 0;
    }
    if (isAuditRecord(value)) {
      return 1;
    }
    int found = 0;
    for (JsonNode inner : value) {
      found += count(inner);
    }
    return found;
  }

  private static boolean isAuditRecord(JsonNode value) {
    if (value.has("eventSource") && value.has("eventName") && value.has("userIdentity")) {
      return !value.has("insightDetails");
    }
    JsonNode category = value.path("category");
    boolean azure = value.has("operationName") || value.has("OperationName");
    if (value.path("protoPayload").has("methodName")) {
      return true;
    }
    return azure && AZURE_CATEGORIES.contains(category.asString("").toLowerCase(Locale.ROOT));
  }
}
