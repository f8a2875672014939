package io.keytrail.verification.quality.figure;

import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of several cases together. Where there is nothing to divide by, a figure is empty.
 */
public record SetFigures(List<CaseResult> cases) {
  private static final double SECONDS_A_MINUTE = 60;
  private static final double THOUSAND = 1000;

  public SetFigures {
    cases = List.copyOf(cases);
  }

  private List<CaseResult> attackCases() {
    return cases.stream().filter(CaseResult::attack).toList();
  }

  private List<CaseResult> of(Verdict verdict) {
    return cases.stream().filter(result -> result.of().verdict() == verdict).toList();
  }

  public long attacks() {
    return attackCases().size();
  }

  public long paged() {
    return attackCases().stream().filter(CaseResult::paged).count();
  }

  public long found() {
    return attackCases().stream().filter(CaseResult::found).count();
  }

  /** Cases of that verdict. */
  public long count(Verdict verdict) {
    return of(verdict).size();
  }

  /** Cases of that verdict in which somebody would have been woken for nothing. */
  public long alarmed(Verdict verdict) {
    return of(verdict).stream().filter(result -> result.falsePages() > 0).count();
  }

  /** Share of the attacks for which somebody would have been woken. */
  public OptionalDouble pagingRecall() {
    return share(paged(), attacks());
  }

  /** Share of the attacks of which any incident tells. */
  public OptionalDouble recall() {
    return share(found(), attacks());
  }

  /** The middle one of the times to detect, in minutes, over the attacks that were paged. */
  public OptionalDouble minutesToDetect() {
    return median(
        attackCases().stream()
            .map(CaseResult::timeToDetect)
            .flatMap(Optional::stream)
            .map(Duration::toSeconds)
            .map(seconds -> seconds / SECONDS_A_MINUTE)
            .toList());
  }

  /** The middle one of the thief's events until the page, over the attacks that were paged. */
  public OptionalDouble eventsToDetect() {
    return median(
        attackCases().stream()
            .map(CaseResult::eventsToDetect)
            .flatMap(Optional::stream)
            .map(Long::doubleValue)
            .toList());
  }

  /** Incidents for an attack, over the attacks that were found; one is right. */
  public OptionalDouble incidentsPerAttack() {
    List<CaseResult> told = attackCases().stream().filter(CaseResult::found).toList();
    return share(told.stream().mapToLong(CaseResult::incidentsOfAttack).sum(), told.size());
  }

  /** Share of the thieves' events that are in an incident about their theft. */
  public OptionalDouble attachedShare() {
    return share(
        attackCases().stream().mapToLong(CaseResult::attached).sum(),
        attackCases().stream().mapToLong(result -> result.facts().labelled().size()).sum());
  }

  public long falsePages() {
    return cases.stream().mapToLong(CaseResult::falsePages).sum();
  }

  public long days() {
    return cases.stream().mapToLong(result -> result.facts().days()).sum();
  }

  public long principalDays() {
    return cases.stream().mapToLong(result -> result.facts().principalDays()).sum();
  }

  public long events() {
    return cases.stream().mapToLong(result -> result.facts().events()).sum();
  }

  /** False pages a day of logs. */
  public OptionalDouble falsePagesADay() {
    return share(falsePages(), days());
  }

  /** False pages for a thousand days of one principal. */
  public OptionalDouble falsePagesAThousandPrincipalDays() {
    OptionalDouble one = share(falsePages(), principalDays());
    return one.isPresent() ? OptionalDouble.of(one.getAsDouble() * THOUSAND) : one;
  }

  /** Of the attacks and near misses that were paged, the share that are attacks. */
  public OptionalDouble nearMissPrecision() {
    return share(paged(), paged() + alarmed(Verdict.NEAR_MISS));
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static OptionalDouble median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    int middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }
}
