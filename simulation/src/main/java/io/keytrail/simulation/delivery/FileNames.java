package io.keytrail.simulation.delivery;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.Stamps;
import java.time.Instant;
import java.util.Locale;

/**
 * Paths as the providers name them. Cloud Storage puts colons into names ({@code 08:00:00_…}),
 * which some file systems refuse; here they are hyphens.
 */
public final class FileNames {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private FileNames() {}

  /**
   * The path of a file below the logs' folder.
   *
   * @param trail the folder between {@code AWSLogs} and the account, or empty
   * @param first start of the slot of time that the file covers
   * @param last its end
   * @param part counts the files of one slot from 0
   */
  public static String path(
      LogStream stream, String trail, Instant first, Instant last, int part, Dice dice) {
    return switch (stream) {
      case LogStream.CloudTrail s -> cloudTrail(s, trail, last, dice);
      case LogStream.CloudAudit s ->
          "gcp/cloudaudit.googleapis.com/"
              + s.log()
              + day(first, "/", "/", "/")
              + hours(first, last, part);
      case LogStream.AzureDiagnostics s ->
          "azure/"
              + s.container()
              + "/"
              + s.scope()
              + day(first, "/y=", "/m=", "/d=")
              + "/h="
              + Stamps.seconds(first).substring(11, 13)
              + "/m="
              + Stamps.seconds(first).substring(14, 16)
              + "/PT1H.json.gz";
    };
  }

  private static String cloudTrail(
      LogStream.CloudTrail stream, String trail, Instant last, Dice dice) {
    return "AWSLogs/"
        + trail
        + stream.account()
        + "/CloudTrail/"
        + stream.region()
        + day(last, "/", "/", "/")
        + "/"
        + stream.account()
        + "_CloudTrail_"
        + stream.region()
        + "_"
        + Stamps.compact(last)
        + "_"
        + dice.letters(LETTERS, 16)
        + ".json.gz";
  }

  private static String day(Instant time, String year, String month, String day) {
    String text = Stamps.seconds(time);
    return year + text.substring(0, 4) + month + text.substring(5, 7) + day + text.substring(8, 10);
  }

  private static String hours(Instant first, Instant last, int part) {
    String from = Stamps.seconds(first).substring(11, 19).replace(':', '-');
    String to = Stamps.seconds(last.minusSeconds(1)).substring(11, 19).replace(':', '-');
    return String.format(Locale.ROOT, "/%s_%s_S%d.json.gz", from, to, part);
  }
}
