package io.keytrail.sources.flows;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of AWS flow records by the names that headers, JSON members and Parquet columns give
 * them (Amazon VPC user guide, "Flow log records"; Transit Gateway guide). What is not read has no
 * constant of its own.
 */
enum VpcField {
  ACCOUNT_ID("account-id"),
  INTERFACE_ID("interface-id"),
  SRCADDR("srcaddr"),
  DSTADDR("dstaddr"),
  SRCPORT("srcport"),
  DSTPORT("dstport"),
  PROTOCOL("protocol"),
  PACKETS("packets"),
  BYTES("bytes"),
  START("start"),
  END("end"),
  ACTION("action"),
  LOG_STATUS("log-status"),
  INSTANCE_ID("instance-id"),
  PKT_SRCADDR("pkt-srcaddr"),
  PKT_DSTADDR("pkt-dstaddr"),
  REGION("region"),
  PKT_DST_AWS_SERVICE("pkt-dst-aws-service"),
  FLOW_DIRECTION("flow-direction"),
  /** Named in the documentation and not needed. */
  OTHER("");

  /** Names of documented fields that are passed over, of all versions to 10. */
  private static final List<String> PASSED_OVER =
      List.of(
          "version",
          "vpc-id",
          "subnet-id",
          "tcp-flags",
          "type",
          "az-id",
          "sublocation-type",
          "sublocation-id",
          "pkt-src-aws-service",
          "traffic-path",
          "ecs-cluster-arn",
          "ecs-cluster-name",
          "ecs-container-instance-arn",
          "ecs-container-instance-id",
          "ecs-container-id",
          "ecs-second-container-id",
          "ecs-service-name",
          "ecs-task-definition-arn",
          "ecs-task-arn",
          "ecs-task-id",
          "reject-reason",
          "resource-id",
          "encryption-status");

  private static final Map<String, VpcField> BY_NAME = byName();

  private final String name;

  VpcField(String name) {
    this.name = name;
  }

  private static Map<String, VpcField> byName() {
    Map<String, VpcField> names = new HashMap<>();
    for (VpcField field : values()) {
      names.put(field.name, field);
    }
    names.remove("");
    PASSED_OVER.forEach(name -> names.put(name, OTHER));
    return Map.copyOf(names);
  }

  /** The field of a name; null for what is no field of flow records. Athena writes underscores. */
  static @Nullable VpcField named(String name) {
    return BY_NAME.get(name.replace('_', '-'));
  }

  static @Nullable VpcField named(byte[] buffer, int start, int end) {
    return end - start > 40
        ? null
        : named(new String(buffer, start, end - start, StandardCharsets.US_ASCII));
  }

  /** The fields of a record in the default format, which is version 2. */
  static VpcField[] defaults() {
    return new VpcField[] {
      OTHER,
      ACCOUNT_ID,
      INTERFACE_ID,
      SRCADDR,
      DSTADDR,
      SRCPORT,
      DSTPORT,
      PROTOCOL,
      PACKETS,
      BYTES,
      START,
      END,
      ACTION,
      LOG_STATUS
    };
  }
}
