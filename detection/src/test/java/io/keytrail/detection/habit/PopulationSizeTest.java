package io.keytrail.detection.habit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hundred thousand principals must fit into two gibibytes, usual ones and hostile ones. */
final class PopulationSizeTest {
  private static final long MOST_BYTES_EACH = (2L << 30) / 100_000;
  private static final long DAY = 86_400;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Population population = new Population(vocabulary, Space.standard());

  @Test
  void memory_ofUsualAndOfHostilePrincipals_staysWithinTwoGibibytes() {
    Random random = new Random(1);
    long usual = bytesEach(0, 5_000, 3, habits -> usual(habits, random));
    long hostile = bytesEach(1_000_000, 300, 1, this::everything);

    tell("usual", usual);
    tell("hostile", hostile);
    assertThat(usual).isLessThan(6_144);
    assertThat(hostile).isGreaterThan(usual).isLessThan(MOST_BYTES_EACH);
    assertThat(population.size()).isEqualTo(5_300);
  }

  private interface Life {
    void live(Habits habits);
  }

  private long bytesEach(int first, int principals, int everyNthARole, Life life) {
    Population warm = new Population(vocabulary, Space.standard());
    life.live(Objects.requireNonNull(warm.of(principal(0, 1))));
    long before = used();
    for (int i = 0; i < principals; i++) {
      life.live(Objects.requireNonNull(population.of(principal(first + i, everyNthARole))));
    }
    return (used() - before) / principals;
  }

  /** Thirty days of a few networks, tools and regions, forty actions, some secrets and stores. */
  private void usual(Habits habits, Random random) {
    for (long day = 0; day < 30; day++) {
      habits.learnEvent(day * DAY + random.nextInt(40_000));
      for (int i = 0; i < 10; i++) {
        learn(habits, Trait.ACTION, random.nextInt(40), day);
      }
      learn(habits, Trait.NETWORK, random.nextInt(2), day);
      learn(habits, Trait.PREFIX, random.nextInt(4), day);
      learn(habits, Trait.COUNTRY, 0, day);
      learn(habits, Trait.NETWORK_KIND, 0, day);
      learn(habits, Trait.REGION, random.nextInt(3), day);
      learn(habits, Trait.WRITE_REGION, random.nextInt(2), day);
      learn(habits, Trait.SERVICE, random.nextInt(10), day);
      learn(habits, Trait.AGENT, random.nextInt(3), day);
      learn(habits, Trait.SECRET, random.nextInt(5), day);
      learn(habits, Trait.STORE, random.nextInt(5), day);
      for (Measure measure : new Measure[] {Measure.BREADTH, Measure.SECRETS, Measure.OBJECTS}) {
        habits.learnMeasure(measure, habits.measure(measure, random.nextInt(5), day * DAY));
      }
    }
  }

  /** All traits full, all gauges full, all hours and days. */
  private void everything(Habits habits) {
    for (long day = 0; day < 40; day++) {
      for (int hour = 0; hour < 24; hour++) {
        habits.learnEvent(day * DAY + hour * 3_600L);
      }
      for (Unusual sort : Unusual.values()) {
        habits.rhythm().unusual(sort);
      }
      for (Measure measure : Measure.values()) {
        for (int i = 0; i < 60; i++) {
          habits.learnMeasure(measure, habits.measure(measure, i, day * DAY));
        }
      }
    }
    for (Trait trait : Trait.values()) {
      for (int i = 0; i < 400; i++) {
        learn(habits, trait, i, 40);
      }
    }
  }

  private void learn(Habits habits, Trait trait, int number, long day) {
    habits.learn(vocabulary.number(trait, "value " + number), day * DAY);
  }

  /** Roles are groups of peers of their own; with 1 nobody is a role. */
  private static Principal principal(int number, int everyNthARole) {
    String arn = "arn:aws:iam::111122223333:user/" + number;
    return number % everyNthARole == 1
        ? new Principal(Provider.AWS, PrincipalKind.ROLE, "111122223333", arn, arn + "/ci")
        : Principal.named(Provider.AWS, PrincipalKind.USER, "111122223333", arn);
  }

  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static void tell(String whom, long each) {
    System.out.printf(
        Locale.ROOT,
        "%s principals: %,d bytes each, %,d MiB for 100,000%n",
        whom,
        each,
        (each * 100_000) >> 20);
  }
}
