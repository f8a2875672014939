package io.keytrail.simulation.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * VPC flow logs in the default format, in the layout in which AWS delivers them to S3: a file for
 * every ten minutes, {@value #RECORDS_A_FILE} records each. The same size gives the same bytes.
 */
public final class FlowCorpus {
  /** Records in each file but the last. */
  public static final int RECORDS_A_FILE = 50_000;

  private static final long SEED = 42;
  private static final long BEGIN = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond();
  private static final int SECONDS_A_FILE = 600;
  private static final int INTERFACES = 400;
  private static final int FAR_ADDRESSES = 8_000;
  private static final String HEADER =
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start"
          + " end action log-status\n";
  private static final int[] SERVICES = {443, 443, 443, 80, 5432, 53, 22, 8443};

  private FlowCorpus() {}

  /**
   * Writes a corpus.
   *
   * @param records how many, NODATA among them
   * @return how many of them hold no data
   * @throws IOException if a file cannot be written
   */
  public static long write(Path folder, long records) throws IOException {
    int files = Math.toIntExact((records + RECORDS_A_FILE - 1) / RECORDS_A_FILE);
    long[] noData = new long[files];
    IntStream.range(0, files)
        .parallel()
        .forEach(file -> {
          int count = (int) Math.min(RECORDS_A_FILE, records - (long) file * RECORDS_A_FILE);
          noData[file] = write(folder, file, count);
        });
    long all = 0;
    for (long ofFile : noData) {
      all += ofFile;
    }
    return all;
  }

  private static long write(Path folder, int file, int count) {
    SplittableRandom random = new SplittableRandom(SEED + file);
    long begin = BEGIN + (long) file * SECONDS_A_FILE;
    StringBuilder text = new StringBuilder(count * 120).append(HEADER);
    long noData = 0;
    for (int i = 0; i < count; i++) {
      noData += line(text, random, begin) ? 0 : 1;
    }
    Path path = folder.resolve(name(begin));
    try {
      Files.createDirectories(path.resolveSibling(""));
      try (OutputStream out =
          new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return noData;
  }

  private static String name(long second) {
    ZonedDateTime time = Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC);
    return "AWSLogs/111122223333/vpcflowlogs/eu-west-1/"
        + DateTimeFormatter.ofPattern("yyyy/MM/dd").format(time)
        + "/111122223333_vpcflowlogs_eu-west-1_fl-0123456789abcdef0_"
        + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").format(time)
        + ".log.gz";
  }

  /** Appends a record; false if it is one without data. */
  private static boolean line(StringBuilder text, SplittableRandom random, long begin) {
    int own = random.nextInt(INTERFACES);
    long start = begin + random.nextInt(SECONDS_A_FILE - 60);
    text.append("2 111122223333 eni-").append("%017x".formatted(own * 7_919L)).append(' ');
    if (random.nextInt(100) == 0) {
      text.append("- - - - - - - ").append(start).append(' ').append(start + 59);
      text.append(" - NODATA\n");
      return false;
    }
    String home = "10.0." + own / 250 + "." + (own % 250 + 2);
    boolean out = random.nextBoolean();
    String far = far(random);
    int service = SERVICES[random.nextInt(SERVICES.length)];
    int port = 32_768 + random.nextInt(28_000);
    long packets = 1L + random.nextInt(60);
    text.append(out ? home : far).append(' ').append(out ? far : home).append(' ');
    text.append(out ? port : service).append(' ').append(out ? service : port).append(" 6 ");
    text.append(packets).append(' ').append(packets * (40 + random.nextInt(1_400))).append(' ');
    text.append(start).append(' ').append(start + 20 + random.nextInt(40));
    text.append(random.nextInt(33) == 0 ? " REJECT OK\n" : " ACCEPT OK\n");
    return true;
  }

  /** One in three of them another machine of the network, the others anywhere. */
  private static String far(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return "10.0." + random.nextInt(2) + "." + (2 + random.nextInt(250));
    }
    int number = random.nextInt(FAR_ADDRESSES);
    return "198." + (18 + number % 2) + "." + number / 2 % 250 + "." + (1 + number / 500);
  }
}
