package io.keytrail.sources.files;

import java.io.IOException;

/** A container that cannot be unpacked further; the message is the reason shown to users. */
final class BrokenContainer extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenContainer(String reason) {
    super(reason);
  }
}
