package io.keytrail.simulation.corpus;

import static io.keytrail.simulation.company.Company.SUBSCRIPTION;
import static io.keytrail.simulation.company.Company.TENANT;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Laptop;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.azure.Activity;
import io.keytrail.simulation.records.azure.Activity.Phase;
import io.keytrail.simulation.records.azure.AzurePrincipal;
import io.keytrail.simulation.records.azure.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Azure Activity of one subscription and the four sign-in logs of one tenant. */
final class AzureScenery implements Scenery {
  private static final List<String> OPERATIONS =
      List.of(
          "Microsoft.Compute/virtualMachineScaleSets/write",
          "Microsoft.Resources/deployments/write",
          "Microsoft.Storage/storageAccounts/listKeys/action",
          "Microsoft.ContainerService/managedClusters/write",
          "Microsoft.Network/publicIPAddresses/write");
  private static final List<Phase> PHASES =
      List.of(Phase.STARTED, Phase.ACCEPTED, Phase.SUCCEEDED, Phase.SUCCEEDED, Phase.FORBIDDEN);
  private static final List<SignIn.Kind> KINDS = List.of(SignIn.Kind.values());
  private static final List<Laptop> LAPTOPS = List.of(Laptop.values());
  private static final int APPLICATIONS = 60;
  private static final int PEOPLE = 120;
  private static final double INTERRUPTED = 0.15;

  @Override
  public int streams() {
    return 1 + KINDS.size();
  }

  @Override
  public LogStream stream(int index) {
    Instant any = Instant.EPOCH;
    return record(index, any, new Dice(index)).stream();
  }

  @Override
  public LogRecord record(int stream, Instant time, Dice dice) {
    if (stream == 0) {
      return activity(time, dice);
    }
    SignIn.Kind kind = KINDS.get(stream - 1);
    return switch (kind) {
      case INTERACTIVE, NON_INTERACTIVE -> person(kind, time, dice);
      case APPLICATION -> {
        AzurePrincipal who = application(dice);
        String key = Dice.of(7, "key " + who.name(), 0).uuid();
        yield SignIn.machine(time, kind, who, runner(dice), "US", key, TENANT, dice.next());
      }
      case MANAGED_IDENTITY ->
          SignIn.machine(time, kind, application(dice), "", "", "", TENANT, dice.next());
    };
  }

  private static LogRecord activity(Instant time, Dice dice) {
    String operation = dice.pick(OPERATIONS);
    String resource =
        "/resourceGroups/office/providers/"
            + operation.substring(0, operation.lastIndexOf('/'))
            + String.format(Locale.ROOT, "/resource-%04d", dice.below(2000));
    return new Activity(
        time,
        operation,
        resource,
        dice.pick(PHASES),
        application(dice),
        runner(dice),
        TENANT,
        SUBSCRIPTION,
        dice.next());
  }

  private static LogRecord person(SignIn.Kind kind, Instant time, Dice dice) {
    int number = dice.below(PEOPLE);
    Laptop laptop = LAPTOPS.get(number % LAPTOPS.size());
    SignIn signIn =
        SignIn.person(
            time,
            kind,
            AzurePrincipal.person("person" + number + "@larkfield.example", "Person " + number),
            new SignIn.Device(laptop.browser(), laptop.system()),
            "Office 365 Exchange Online",
            Networks.named("Domstad Glasvezel").address(number),
            "NL",
            TENANT,
            dice.next());
    return dice.chance(INTERRUPTED) ? signIn.failing(50074) : signIn;
  }

  private static AzurePrincipal application(Dice dice) {
    return AzurePrincipal.application("application-" + dice.below(APPLICATIONS));
  }

  private static String runner(Dice dice) {
    return Networks.named("Hosted build runners").address(dice.below(60));
  }
}
