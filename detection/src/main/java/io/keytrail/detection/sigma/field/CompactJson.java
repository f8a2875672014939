package io.keytrail.detection.sigma.field;

import io.keytrail.model.json.JsonScanner;
import io.keytrail.model.json.JsonSlice;
import java.nio.charset.StandardCharsets;

/** JSON without the white space between its tokens. */
final class CompactJson {
  private CompactJson() {}

  static String of(JsonSlice slice) {
    byte[] source = slice.buffer();
    byte[] compact = new byte[slice.length()];
    int size = 0;
    int at = slice.start();
    while (at < slice.end()) {
      byte b = source[at];
      if (b == '"') {
        int stringEnd = JsonScanner.skipString(source, at, slice.end());
        System.arraycopy(source, at, compact, size, stringEnd - at);
        size += stringEnd - at;
        at = stringEnd;
      } else {
        if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
          compact[size++] = b;
        }
        at++;
      }
    }
    return new String(compact, 0, size, StandardCharsets.UTF_8);
  }
}
