package io.keytrail.detection.health;

import io.keytrail.detection.health.Check.Standing;
import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.identity.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all instruments of an account, project, subscription, organisation or tenant come to.
 * Providers of which nothing at all was seen are left out: a company without Azure misses nothing
 * there.
 *
 * @param account empty where the logs do not name it
 * @param checks in the order of {@link Instrument#all}
 */
public record Checkup(Provider provider, Scope scope, String account, List<Check> checks) {
  static final int FEWEST_DAYS = 3;

  /** So long a past the playbook asks for. */
  private static final int DAYS_WANTED = 90;

  private static final Set<String> RETENTION =
      Set.of(
          AwsInstruments.RETENTION.id(),
          GcpInstruments.RETENTION.id(),
          AzureInstruments.RETENTION.id(),
          GithubInstruments.RETENTION.id());

  public Checkup {
    checks = List.copyOf(checks);
  }

  /** All there is to say, by provider, then by account. */
  public static List<Checkup> of(TelemetrySeen seen) {
    List<Checkup> all = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      if (seen.saw(provider)) {
        for (Scope scope : Scope.values()) {
          accounts(seen, provider, scope).stream()
              .map(account -> of(seen, provider, scope, account))
              .filter(checkup -> !checkup.checks().isEmpty())
              .forEach(all::add);
        }
      }
    }
    return List.copyOf(all);
  }

  /** How many instruments stand so. */
  public long count(Standing standing) {
    return checks.stream().filter(check -> check.standing() == standing).count();
  }

  private static NavigableSet<String> accounts(TelemetrySeen seen, Provider provider, Scope scope) {
    NavigableSet<String> accounts = seen.accounts(provider, scope);
    if (scope == Scope.ACCOUNT) {
      // What is done to a tenant as a whole is logged under its own id.
      accounts.removeAll(seen.accounts(provider, Scope.TENANT));
    }
    return accounts.isEmpty() ? new TreeSet<>(Set.of("")) : accounts;
  }

  private static Checkup of(TelemetrySeen seen, Provider provider, Scope scope, String account) {
    List<Check> checks =
        Instrument.all().stream()
            .filter(one -> one.provider() == provider && one.scope() == scope)
            .map(one -> check(seen, one, account))
            .toList();
    return new Checkup(provider, scope, account, checks);
  }

  private static Check check(TelemetrySeen seen, Instrument instrument, String account) {
    SeenLog log = seen.of(instrument, account);
    if (log == null) {
      return seen.sawSomewhere(instrument)
          ? new Check(instrument, Standing.OK, 0, null, null, "seen; of which account is not read")
          : new Check(instrument, Standing.MISSING, 0, null, null, instrument.without());
    }
    if (RETENTION.contains(instrument.id())) {
      return log.spanDays() < DAYS_WANTED
          ? found(instrument, Standing.SHORT, log, "only " + days(log) + " read")
          : found(instrument, Standing.OK, log, "");
    }
    if (instrument.equals(AwsInstruments.ALL_REGIONS)) {
      return log.regions().size() < 2
          ? found(
              instrument, Standing.SHORT, log, "only " + String.join("", log.regions()) + " seen")
          : found(instrument, Standing.OK, log, log.regions().size() + " regions");
    }
    Instant end = seen.end();
    if (end != null && log.silentBy(end)) {
      return found(instrument, Standing.SILENT, log, "nothing since, while others go on");
    }
    return found(instrument, Standing.OK, log, "");
  }

  private static String days(SeenLog log) {
    return log.spanDays() == 1 ? "1 day" : log.spanDays() + " days";
  }

  private static Check found(Instrument instrument, Standing standing, SeenLog log, String said) {
    return new Check(instrument, standing, log.events(), log.first(), log.last(), said);
  }
}
