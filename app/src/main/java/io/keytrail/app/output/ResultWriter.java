package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a hunt's result in one format. Equal results give equal bytes. */
public interface ResultWriter {
  /** Writes the whole result; leaves the stream open and unflushed. */
  void write(HuntResult result, OutputStream out) throws IOException;
}
