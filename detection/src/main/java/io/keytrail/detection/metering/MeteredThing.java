package io.keytrail.detection.metering;

/** What a sign about measurements is about, in the words of the log that measured. */
public sealed interface MeteredThing {
  /** Its name in that log. */
  String id();

  /**
   * A network interface.
   *
   * @param machine the machine it belongs to, where the log says; else empty
   */
  record Interface(String id, String machine) implements MeteredThing {}

  /** Whatever is paid for: a machine, a disk, a model's endpoint. */
  record Resource(String id) implements MeteredThing {}

  /** A whole account, project or subscription. */
  record Account(String id) implements MeteredThing {}
}
