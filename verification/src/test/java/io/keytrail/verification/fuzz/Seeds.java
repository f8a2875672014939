package io.keytrail.verification.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/** Well-formed inputs of every sort, for fuzzing to set out from. */
final class Seeds {
  static final List<byte[]> LOGS =
      texts(
          """
          {"Records":[{"eventVersion":"1.08","userIdentity":{"type":"AssumedRole","arn":\
          "arn:aws:sts::111122223333:assumed-role/r/s","accessKeyId":"ASIAEXAMPLE"},"eventTime":\
          "2026-03-01T08:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser",\
          "requestParameters":{"userName":"x"},"eventID":"e"}]}\
          """,
          "{\"logEvents\":[{\"id\":\"1\",\"timestamp\":1,\"message\":\"{\\\"eventName\\\":\\\"x\\\"}\"}]}",
          "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{\"eventName\":\"x\"}}",
          "{\"message\":{\"data\":\"e30=\"}}\n[{\"body\":\"{}\",\"messageId\":\"m\"}]",
          "{\"tables\":[{\"columns\":[{\"name\":\"a\"}],\"rows\":[[1,\"{}\"]]}]}",
          "eventname,eventsource,eventtime,useridentity\na,b,2026-03-01 08:00:00,\"{type=Root, a={b=c}}\"",
          "{\"protoPayload\":{\"methodName\":\"m\",\"authenticationInfo\":{}},\"timestamp\":"
              + "\"2026-03-01T08:00:00Z\",\"logName\":\"projects/p/logs/cloudaudit.googleapis.com%2Factivity\"}",
          "{\"records\":[{\"time\":\"2026-03-01T08:00:00Z\",\"resourceId\":\"/SUBSCRIPTIONS/1\","
              + "\"operationName\":\"A/B/WRITE\",\"category\":\"Administrative\",\"properties\":{}}]}",
          "{\"CreationTime\":\"2026-03-01T08:00:00\",\"Operation\":\"x\",\"Workload\":\"Exchange\"}",
          """
          account-id interface-id srcaddr dstaddr bytes start end pkt-dstaddr action log-status
          111122223333 eni-0a 10.0.0.5 2001:db8::1 900 1772442000 1772442058 - ACCEPT OK
          """,
          "2 111122223333 eni-0a 10.0.0.5 192.0.2.1 50000 443 6 9 900 1772442000 1772442058 REJECT OK",
          "{\"category\":\"NetworkSecurityGroupFlowEvent\",\"resourceId\":\"/SUBSCRIPTIONS/1\","
              + "\"properties\":{\"flows\":[{\"flows\":[{\"mac\":\"00\",\"flowTuples\":["
              + "\"1772442000,10.0.0.5,192.0.2.1,50000,443,T,O,A,E,5,900,4,800\"]}]}]}}",
          """
          ProviderName,ChargePeriodStart,SubAccountId,ServiceName,ResourceId,BilledCost,BillingCurrency
          AWS,2026-03-02T00:00:00Z,111122223333,EC2,i-1,1.5E1,USD
          """,
          "{\"lineItem/UnblendedCost\":\"1\",\"lineItem/UsageStartDate\":\"20260302\","
              + "\"lineItem/ProductCode\":\"x\",\"lineItem/CurrencyCode\":\"USD\",\"product\":{}}",
          "{\"billing_account_id\":\"b\",\"usage_start_time\":\"2026-03-02 10:00:00 UTC\",\"cost\":1,"
              + "\"service\":{\"description\":\"s\"},\"currency\":\"USD\"}",
          "{\"date\":\"03/02/2026\",\"meterCategory\":\"s\",\"PreTaxCost\":\"1\",\"currency\":\"EUR\"}",
          "[[1,2],{\"a\":[true,null,-1.5e3,\"\\u00e9\\n\"]}]");

  static final List<byte[]> RULES =
      texts(
          """
          title: t
          id: 11111111-1111-4111-8111-111111111111
          logsource: {product: aws, service: cloudtrail}
          detection:
            s: {eventName|re|i: '^Create(User|Role)$', sourceIPAddress|cidr: 192.0.2.0/24}
            f_1: {errorCode|exists: true}
            f_2: [one, 'two*']
            condition: s and not 1 of f_*
          level: high
          tags: [attack.t1078]
          """,
          """
          title: base
          name: base
          logsource: {product: aws, service: cloudtrail}
          detection:
            s: {eventName|contains|all: [a, b], 'userAgent|base64offset|contains': x, n|gte: 5}
            condition: 1 of them
          ---
          title: many
          correlation:
            type: value_count
            rules: [base]
            group-by: [userIdentity.arn]
            timespan: 5m
            condition: {gte: 3, field: awsRegion}
          """,
          """
          title: filter
          logsource: {product: aws}
          filter:
            rules: [base]
            s: {userName|expand: '%admins%', t|windash: ' -x', d|hour: 3, a|fieldref|startswith: b}
            condition: not s
          """);

  /** The first byte says what kind of file the rest is. */
  static final List<byte[]> NETWORKS =
      Stream.concat(
              Stream.of(mmdb()),
              texts(
                  "1198.51.100.0,198.51.100.255,64500,Example Hosting\n2001:db8::,2001:db8::ff,RO,x\n",
                  "1range,asn,country,kind,name,trusted\n192.0.2.0/24,64500,NL,vpn,Office,true\n",
                  "2- range: 192.0.2.0/24\n  name: office\n  trusted: true\n",
                  "3{\"prefixes\":[{\"ip_prefix\":\"192.0.2.0/24\",\"region\":\"x\",\"service\":\"EC2\"}]}",
                  "4# list\n203.0.113.7\n203.0.113.0/28 name\n",
                  "5principal,owner,environment,sla\narn:aws:iam::1:user/x,team,prod,4h\n")
                  .stream())
          .toList();

  static final List<byte[]> CONFIGURATIONS =
      texts(
          "profile: quiet\nfail-on: high\nthreads: 2\nrules: [a, b]\ntz: UTC\n",
          "placeholders: [honey_credentials=AKIAEXAMPLE]\nmin-severity: low\n");

  static final List<byte[]> DECLARATIONS =
      texts(
          """
          windows:
            - name: nightly deploy
              principals: "*:role/deploy"
              actions: [Create*, RunInstances]
              sources: [203.0.113.0/28, AS64500]
              schedule: {days: [weekdays], from: "01:00", to: "05:00", zone: Europe/Berlin}
          allow:
            - {name: branch, owner: net, reason: new, since: 2026-07-01, expires: 2026-09-01, sources: [AS1]}
          vendors:
            - {name: watcher, accounts: ["999988887777"], principals: ["*:role/m"]}
          watch: [watcher]
          tests:
            - {name: t, from: 2026-10-05, until: 2026-10-10, sources: [198.51.100.7]}
          crown-jewels:
            - {name: payroll, resources: ["*:::payroll-*"]}
          """);

  private Seeds() {}

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  /** A database of one node, whose left half of the addresses is one autonomous system. */
  private static byte[] mmdb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write('0');
    bytes.writeBytes(new byte[] {0, 0, 17, 0, 0, 1});
    bytes.writeBytes(new byte[16]);
    bytes.write(0xe1);
    text(bytes, "autonomous_system_number");
    bytes.writeBytes(new byte[] {(byte) 0xc4, 0, 0, (byte) 0xfb, (byte) 0xf4});
    bytes.writeBytes(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
    bytes.writeBytes("MaxMind.com".getBytes(UTF_8));
    bytes.write(0xe7);
    number(bytes, "node_count", 1);
    number(bytes, "record_size", 24);
    number(bytes, "ip_version", 4);
    number(bytes, "binary_format_major_version", 2);
    number(bytes, "binary_format_minor_version", 0);
    text(bytes, "database_type");
    text(bytes, "Test-ASN");
    text(bytes, "build_epoch");
    bytes.writeBytes(new byte[] {1, 2, 1}); // one byte of the extended type for 64 bits
    return bytes.toByteArray();
  }

  private static void number(ByteArrayOutputStream bytes, String name, int value) {
    text(bytes, name);
    bytes.writeBytes(new byte[] {(byte) 0xa1, (byte) value});
  }

  private static void text(ByteArrayOutputStream bytes, String text) {
    bytes.write(0x40 | text.length());
    bytes.writeBytes(text.getBytes(UTF_8));
  }
}
