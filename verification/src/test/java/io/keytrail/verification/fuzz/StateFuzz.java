package io.keytrail.verification.fuzz;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.incident.Profile;
import io.keytrail.detection.incident.WeighingSettings;
import io.keytrail.detection.pipeline.DetectionPipeline;
import io.keytrail.detection.pipeline.FileCoverage;
import io.keytrail.detection.pipeline.TimeRange;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.detection.state.StateFault;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.verification.rules.SampleRecords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Whatever values a kept state holds, it is refused as damaged or its events can be hunted in. The
 * input is what stands inside a block; the checksum around it is always right, or nothing behind it
 * would ever be reached.
 */
public final class StateFuzz {
  private static final RuleSet RULES = RuleSet.load(List.of(), RuleOptions.DEFAULTS);
  private static final int HEADER = 12;

  private StateFuzz() {}

  /** Called by Jazzer with every input it makes up. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    DetectionPipeline pipeline = pipeline();
    try (StateInput in = new StateInput(new ByteArrayInputStream(state(input)))) {
      pipeline.resume(in);
    } catch (StateFault damaged) {
      if (damaged.getMessage() == null) {
        throw new IllegalStateException("no reason given", damaged);
      }
      return;
    }
    pipeline.finish(FileCoverage.NOTHING, TimeRange.ALL, finding -> {});
  }

  /** What stands inside the block of a state that holds one event. */
  static byte[] seed() {
    ActivityEvent event =
        Objects.requireNonNull(
            new SampleRecords()
                .event(
                    """
                    {"eventVersion":"1.11","eventTime":"2026-03-01T10:00:00Z","eventName":"CreateAccessKey",\
                    "eventSource":"iam.amazonaws.com","awsRegion":"us-east-1","eventID":"e",\
                    "sourceIPAddress":"192.0.2.7","userAgent":"aws-cli","recipientAccountId":"1",\
                    "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::1:user/dev","accountId":"1"},\
                    "responseElements":{"accessKey":{"accessKeyId":"AKIAEXAMPLE","userName":"x"}}}
                    """));
    DetectionPipeline pipeline = pipeline();
    pipeline.worker().accept(event);
    pipeline.finish(FileCoverage.NOTHING, TimeRange.ALL, finding -> {});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (StateOutput out = new StateOutput(bytes)) {
        pipeline.keep(out, Duration.ofDays(1));
      }
      DataInputStream in =
          new DataInputStream(
              new ByteArrayInputStream(
                  Arrays.copyOfRange(bytes.toByteArray(), HEADER, bytes.size())));
      byte[] values = new byte[in.readInt()];
      in.skipNBytes(2L * Integer.BYTES);
      new DataInputStream(new InflaterInputStream(in)).readFully(values);
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DetectionPipeline pipeline() {
    return new DetectionPipeline(
        RULES,
        () -> new Enricher(NetworkTables.EMPTY),
        WeighingSettings.of(Profile.BALANCED),
        OwnerDirectory.EMPTY,
        Declarations.NONE);
  }

  private static byte[] state(byte[] values) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
      deflater.write(values);
    }
    CRC32C checksum = new CRC32C();
    checksum.update(values);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(header());
    if (values.length > 0) {
      out.writeInt(values.length);
      out.writeInt(compressed.size());
      out.writeInt((int) checksum.getValue());
      out.write(compressed.toByteArray());
    }
    out.writeInt(0);
    return bytes.toByteArray();
  }

  private static byte[] header() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new StateOutput(bytes).close();
    return Arrays.copyOf(bytes.toByteArray(), HEADER);
  }
}
