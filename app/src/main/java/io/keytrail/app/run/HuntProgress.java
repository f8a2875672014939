package io.keytrail.app.run;

/** Hears how far a hunt is. Called from many threads; implementations are thread-safe and quick. */
public interface HuntProgress {
  HuntProgress SILENT =
      new HuntProgress() {
        @Override
        public void found(int files, long bytes) {}

        @Override
        public void read(int files, long bytes, long events) {}

        @Override
        public void weighing() {}
      };

  /**
   * What there is to read.
   *
   * @param bytes as they lie on disk, compressed or not; 0 where that cannot be told
   */
  void found(int files, long bytes);

  /** What has been read since the last call. */
  void read(int files, long bytes, long events);

  /** Reading is over; findings are being put together. */
  void weighing();
}
