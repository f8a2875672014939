package io.keytrail.sources.flows;

import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.LineNormalizer;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * VPC flow logs of AWS: lines of text as S3 and CloudWatch Logs hold them, with a header naming the
 * fields or in the default format, and rows of the same fields in JSON and in tables.
 */
public final class VpcFlowNormalizer implements Normalizer, LineNormalizer {
  private static final NormalizeResult OTHER_NUMBER =
      new NormalizeResult.Rejected("a flow record has another number of fields than its format");
  private static final NormalizeResult HEADING = new NormalizeResult.Heading();

  /** Fewer known names than this make no header. */
  private static final int FEWEST_FIELDS = 4;

  /**
   * What a CloudWatch export writes before each line: a time as in {@code
   * 2026-03-02T10:00:00.000Z}.
   */
  private static final int DASH = 4;

  private static final int T = 10;

  private static final JsonNames ADDRESSES = JsonNames.of("srcaddr", "dstaddr");

  private final VpcRecord record = new VpcRecord();
  private VpcField[] fields = VpcField.defaults();

  @Override
  public boolean recognises(byte[] buffer, int start, int end) {
    int lineEnd = start;
    while (lineEnd < end && buffer[lineEnd] != '\n' && buffer[lineEnd] != '\r') {
      lineEnd++;
    }
    int from = behindTime(buffer, start, lineEnd);
    return header(buffer, from, lineEnd) != null || isDefault(buffer, from, lineEnd);
  }

  /** Whether a line is a record in the default format: {@code 2 123456789012 eni-… …}. */
  private static boolean isDefault(byte[] buffer, int start, int end) {
    String[] words =
        new String(buffer, start, Math.min(end - start, 300), StandardCharsets.ISO_8859_1)
            .split(" ", -1);
    return words.length == VpcField.defaults().length
        && words[0].equals("2")
        && (words[1].equals("unknown") || words[1].chars().allMatch(Character::isDigit))
        && words[2].startsWith("eni-");
  }

  @Override
  public void beginText() {
    fields = VpcField.defaults();
  }

  @Override
  public NormalizeResult normalize(byte[] buffer, int start, int end, Supplier<Provenance> here) {
    int at = behindTime(buffer, start, end);
    if (buffer[at] >= 'a' && buffer[at] <= 'z') {
      VpcField[] header = header(buffer, at, end);
      if (header != null) {
        fields = header;
        return HEADING;
      }
    }
    record.begin();
    int field = 0;
    while (at <= end) {
      int from = at;
      while (at < end && buffer[at] != ' ') {
        at++;
      }
      if (field == fields.length) {
        return OTHER_NUMBER;
      }
      record.set(fields[field++], buffer, from, at);
      at++;
    }
    return field == fields.length ? record.end() : OTHER_NUMBER;
  }

  private static int behindTime(byte[] buffer, int start, int end) {
    if (end - start <= T || buffer[start + DASH] != '-' || buffer[start + T] != 'T') {
      return start;
    }
    int at = start;
    while (at < end && buffer[at] != ' ') {
      at++;
    }
    return at + 1 < end ? at + 1 : start;
  }

  /** The fields that a header names; null where the line is none. */
  private static VpcField @Nullable [] header(byte[] buffer, int start, int end) {
    List<VpcField> named = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && buffer[at] != ' ') {
        at++;
      }
      VpcField field = VpcField.named(buffer, from, at);
      if (field == null) {
        return null;
      }
      named.add(field);
      at++;
    }
    return named.size() < FEWEST_FIELDS ? null : named.toArray(VpcField[]::new);
  }

  @Override
  public boolean recognises(JsonMembers members) {
    int known = 0;
    for (int i = 0; i < members.size(); i++) {
      int address = ADDRESSES.indexOf(members.buffer(), members.nameStart(i), members.nameEnd(i));
      known += address < 0 ? 0 : 1;
    }
    return known == ADDRESSES.size();
  }

  @Override
  public NormalizeResult normalize(RawRecord raw, JsonMembers members) {
    record.begin();
    for (int i = 0; i < members.size(); i++) {
      VpcField field = VpcField.named(members.name(i));
      if (field != null) {
        JsonSlice value = members.value(i);
        if (!value.isNull()) {
          byte[] text = value.text().getBytes(StandardCharsets.UTF_8);
          record.set(field, text, 0, text.length);
        }
      }
    }
    return record.end();
  }
}
