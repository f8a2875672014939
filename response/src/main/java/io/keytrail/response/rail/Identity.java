package io.keytrail.response.rail;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.PlanStep;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a client acts as.
 *
 * @param account of AWS; empty for others, whose commands name their project or subscription
 * @param name ARN of AWS, address of Google, name of Azure
 */
public record Identity(String account, String name) {
  private static final Pattern ASSUMED_ROLE =
      Pattern.compile("arn:(aws[a-z-]{0,20}):sts::([0-9]{12}):assumed-role/([^/]{1,64})/.*");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]{0,20}:iam::([0-9]{12}):role/(?:.{1,512}/)?([^/]{1,64})");

  /** Who it is, or what stands in the way of knowing. */
  public sealed interface Found {
    record Known(Identity identity) implements Found {}

    record Unknown(String said) implements Found {}
  }

  /** Asks the client. */
  public static Found of(Hands hands, CommandLine line, String account) {
    CommandLine question =
        switch (line.program()) {
          case "aws" -> CommandLine.of("aws", "sts", "get-caller-identity", "--output", "json");
          case "gcloud" -> CommandLine.of("gcloud", "config", "get-value", "account");
          default ->
              CommandLine.of("az", "account", "show", "--query", "user.name", "--output", "tsv");
        };
    return switch (hands.perform(question, account)) {
      case Answer.Done done -> read(line.program(), done.output().text());
      case Answer.Absent absent -> new Found.Unknown(absent.said());
      case Answer.Refused refused -> new Found.Unknown(refused.said());
      case Answer.Busy busy -> new Found.Unknown(busy.said());
      case Answer.Lost lost -> new Found.Unknown(lost.said());
    };
  }

  private static Found read(String program, String said) {
    if (!program.equals("aws")) {
      return said.isEmpty()
          ? new Found.Unknown("nobody is signed in with " + program)
          : new Found.Known(new Identity("", said));
    }
    try {
      JsonSlice json = JsonSlice.parse(said);
      return new Found.Known(new Identity(json.textAt("Account"), json.textAt("Arn")));
    } catch (MalformedJson e) {
      return new Found.Unknown("get-caller-identity answered no JSON");
    }
  }

  /** Whether a step would cut off whoever does it. */
  public boolean hitBy(PlanStep step) {
    return Stream.of(step.aim().principal(), step.aim().target())
        .filter(text -> !text.isEmpty())
        .anyMatch(this::names);
  }

  /** By the name alone too; and a session of a role is the role. */
  private boolean names(String text) {
    return name.equalsIgnoreCase(text)
        || shortName().filter(text::equals).isPresent()
        || role(name).filter(mine -> role(text).filter(mine::equals).isPresent()).isPresent();
  }

  /** Of a user or role of AWS. */
  private Optional<String> shortName() {
    Matcher session = ASSUMED_ROLE.matcher(name);
    if (session.matches()) {
      return Optional.of(session.group(3));
    }
    return name.contains(":user/")
        ? Optional.of(name.substring(name.lastIndexOf('/') + 1))
        : Optional.empty();
  }

  private static Optional<String> role(String arn) {
    Matcher session = ASSUMED_ROLE.matcher(arn);
    if (session.matches()) {
      return Optional.of(session.group(2) + "/" + session.group(3));
    }
    Matcher role = ROLE.matcher(arn);
    return role.matches() ? Optional.of(role.group(1) + "/" + role.group(2)) : Optional.empty();
  }
}
