package io.keytrail.detection.flow;

import io.keytrail.model.metering.FlowRecord;

/**
 * What a connection to a mining pool looks like from outside: TCP to one of the ports that pools
 * document for Stratum, kept up, with hardly anything in it. Anybody may use these ports for
 * something else.
 */
final class MiningPorts {
  private static final int TCP = 6;

  /** Shares and jobs are single JSON lines of a few hundred bytes. */
  private static final int MOST_BYTES_A_PACKET = 400;

  private MiningPorts() {}

  /** Whether a record is part of such a connection. */
  static boolean thin(FlowRecord flow) {
    return flow.protocol() == TCP
        && isPool(flow.farPort())
        && flow.packets() > 0
        && flow.bytes() / flow.packets() <= MOST_BYTES_A_PACKET;
  }

  /**
   * Ports in the connection guides of the larger pools (MoneroOcean, SupportXMR, Nanopool,
   * 2Miners).
   */
  private static boolean isPool(int port) {
    return switch (port) {
      case 3333,
          3334,
          3335,
          4444,
          5555,
          6666,
          7777,
          8888,
          9999,
          10_128,
          14_433,
          14_444,
          20_128,
          45_560,
          45_700 ->
          true;
      default -> false;
    };
  }
}
