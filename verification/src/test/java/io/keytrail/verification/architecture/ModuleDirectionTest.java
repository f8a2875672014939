package io.keytrail.verification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way: model, then sources and detection, then the rims, then the app. */
@AnalyzeClasses(packages = "io.keytrail", importOptions = DoNotIncludeTests.class)
final class ModuleDirectionTest {
  private static final String MODEL = "io.keytrail.model..";
  private static final String SOURCES = "io.keytrail.sources..";
  private static final String DETECTION = "io.keytrail.detection..";
  private static final String RESPONSE = "io.keytrail.response..";
  private static final String CLOUD = "io.keytrail.cloud..";
  private static final String SIMULATION = "io.keytrail.simulation..";
  private static final String STORE = "io.keytrail.store..";
  private static final String APP = "io.keytrail.app..";

  @ArchTest
  static final ArchRule model_readsNothingElse =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCES, DETECTION, RESPONSE, CLOUD, SIMULATION, STORE, APP)
          .because("the shared nouns know nobody who uses them");

  @ArchTest
  static final ArchRule sources_readOnlyTheModel =
      noClasses()
          .that()
          .resideInAPackage(SOURCES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DETECTION, RESPONSE, CLOUD, SIMULATION, STORE, APP)
          .because("a format is understood without knowing what is looked for in it");

  @ArchTest
  static final ArchRule detection_readsOnlyTheModel =
      noClasses()
          .that()
          .resideInAPackage(DETECTION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCES, RESPONSE, CLOUD, SIMULATION, STORE, APP)
          .because("detection is a function of events, wherever they were read");

  @ArchTest
  static final ArchRule response_readsOnlyTheModel =
      noClasses()
          .that()
          .resideInAPackage(RESPONSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCES, DETECTION, CLOUD, SIMULATION, STORE, APP)
          .because("a plan is a function of the incident, whoever found it");

  @ArchTest
  static final ArchRule simulation_readsOnlyTheModel =
      noClasses()
          .that()
          .resideInAPackage(SIMULATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCES, DETECTION, RESPONSE, CLOUD, STORE, APP)
          .because("logs made by what reads them would prove nothing");

  @ArchTest
  static final ArchRule store_isWiredByTheApp =
      noClasses()
          .that()
          .resideInAPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLOUD, SIMULATION, APP)
          .because("a rim implements ports and wires nothing");

  @ArchTest
  static final ArchRule cloud_isWiredByTheApp =
      noClasses()
          .that()
          .resideInAPackage(CLOUD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DETECTION, SIMULATION, STORE, APP)
          .because("a rim implements ports and wires nothing");

  @ArchTest
  static final ArchRule sql_livesInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..", "org.sqlite..")
          .because("a database can be exchanged only where nothing else speaks SQL");

  @ArchTest
  static final ArchRule pureModules_knowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(MODEL, SOURCES, DETECTION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..", "picocli..", "gg.jte..", "org.slf4j..", "com.sun.net..")
          .because("the centre is run by a command, a service or a cluster alike");

  @ArchTest
  static final ArchRule detection_readsNoClock =
      noClasses()
          .that()
          .resideInAPackage(DETECTION)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .because("the same logs must give the same incidents on any day");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("io.keytrail.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule names_sayWhatAThingIs =
      classes()
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Dto|Base|Common|Misc)")
          .because("such names say nothing about what a class holds");
}
