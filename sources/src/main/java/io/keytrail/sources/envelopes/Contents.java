package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;

/** Receives what an envelope held. */
public interface Contents {
  /** A value further in: an object, a list of them, or a string with the JSON of either. */
  void inner(JsonSlice value);

  /** Base64 of JSON text, compressed with gzip or not. */
  void packed(JsonSlice base64);

  /** Base64 of CSV text with a header, compressed with gzip or not. */
  void packedTable(JsonSlice base64);

  /** It carries no records; the kind is for the coverage. */
  void ignored(String kind);
}
