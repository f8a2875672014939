package io.keytrail.simulation.corpus;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import java.time.Instant;

/** The company behind a corpus. Implementations are immutable. */
interface Scenery {
  /** How many streams the records are dealt to in turn. */
  int streams();

  LogStream stream(int index);

  /** One record of a stream. The same arguments, dice included, give the same record. */
  LogRecord record(int stream, Instant time, Dice dice);
}
