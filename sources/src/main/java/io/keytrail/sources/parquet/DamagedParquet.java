package io.keytrail.sources.parquet;

import java.io.IOException;

/** A Parquet file that cannot be read on; the message says where and why. */
public final class DamagedParquet extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedParquet(String reason) {
    super(reason);
  }
}
