package io.keytrail.verification.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** What the running thread has used: what compiling and collecting threads do is not in it. */
final class ThreadMeter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work that is measured. */
  interface Work {
    void run() throws IOException;
  }

  /**
   * What work took.
   *
   * @param cpuNanos processor time
   * @param allocatedBytes on the heap, whatever became of them
   */
  record Used(long cpuNanos, long allocatedBytes) {}

  private ThreadMeter() {}

  static Used measure(Work work) throws IOException {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return new Used(
        THREADS.getCurrentThreadCpuTime() - cpu,
        THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }
}
