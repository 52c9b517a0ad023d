package dev.htlint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;

/** The one direction in which packages know each other; the table of floors below is the plan. */
@AnalyzeClasses(packages = "dev.htlint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** The floor of each package. A package knows those on lower floors only. */
  private static final Map<String, Integer> FLOORS = new TreeMap<>();

  private static final String[] CORE = {
    "dev.htlint.source..",
    "dev.htlint.catalog..",
    "dev.htlint.tree..",
    "dev.htlint.diagnostic..",
    "dev.htlint.parse..",
    "dev.htlint.expression..",
    "dev.htlint.regex..",
    "dev.htlint.server..",
    "dev.htlint.resolve..",
    "dev.htlint.check..",
    "dev.htlint.rewrite..",
    "dev.htlint.limit..",
    "dev.htlint.site..",
    "dev.htlint.lint..",
    "dev.htlint.rules.."
  };

  static {
    floor(0, "source", "catalog", "site");
    floor(1, "tree", "diagnostic");
    floor(2, "parse", "expression", "regex");
    floor(3, "server");
    floor(4, "resolve");
    floor(5, "check", "rewrite", "limit");
    floor(6, "lint");
    floor(7, "rules", "settings", "files", "fix", "errorlog", "verify");
    floor(8, "report");
    floor(9, "run");
    floor(10, "cli", "maven", "lsp", "web");
  }

  private static void floor(int floor, String... packages) {
    for (String name : packages) {
      FLOORS.put(name, floor);
    }
  }

  @ArchTest
  static final ArchRule PACKAGES_KNOW_LOWER_FLOORS_ONLY = classes().should(knowLowerFloorsOnly());

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("dev.htlint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ANTLR_IS_FOR_PARSERS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.htlint.parse..", "dev.htlint.expression..", "dev.htlint.regex..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.antlr.."));

  @ArchTest
  static final ArchRule PICOCLI_IS_FOR_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.htlint.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule INI_FILES_ARE_FOR_FILES =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.htlint.files..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.commons.."));

  @ArchTest
  static final ArchRule MAVEN_IS_FOR_THE_GOALS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.htlint.maven..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.maven.."));

  @ArchTest
  static final ArchRule PROCESSES_ARE_FOR_VERIFYING =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.htlint.verify..")
          .should()
          .dependOnClassesThat(assignableTo(ProcessBuilder.class))
          .orShould()
          .callMethod(Runtime.class, "exec", String.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class);

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_OUTSIDE_WORLD =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.nio.file..", "java.lang.reflect..", "java.net..", "java.time.."))
          .orShould()
          .dependOnClassesThat(
              // a map that several threads may ask is not a thread
              resideInAnyPackage("java.util.concurrent", "java.util.concurrent.locks..")
                  .and(DescribedPredicate.not(assignableTo(ConcurrentMap.class))))
          .orShould()
          .dependOnClassesThat(
              resideInAPackage("java.lang")
                  .and(
                      assignableTo(Thread.class)
                          .or(assignableTo(ThreadLocal.class))
                          .or(assignableTo(Runtime.class))))
          .orShould()
          .dependOnClassesThat(assignableTo(File.class))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class);

  @ArchTest
  static final ArchRule GENERATED_CLASSES_STAY_AT_HOME =
      classes()
          .that()
          .areAssignableTo("org.antlr.v4.runtime.Recognizer")
          .should(beKnownToTheirOwnPackageOnly());

  private static ArchCondition<JavaClass> beKnownToTheirOwnPackageOnly() {
    return new ArchCondition<>("be known to their own package only") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesToSelf().stream()
            .filter(d -> !d.getOriginClass().getPackageName().equals(item.getPackageName()))
            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> knowLowerFloorsOnly() {
    return new ArchCondition<>("know packages on lower floors only") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String here = top(item);
        if (!FLOORS.containsKey(here)) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " stands on no floor"));
          return;
        }
        item.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> !isAllowed(here, dependency.getTargetClass()))
            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
      }
    };
  }

  private static boolean isAllowed(String here, JavaClass target) {
    if (!target.getBaseComponentType().getPackageName().startsWith("dev.htlint")) {
      return true;
    }
    String there = top(target.getBaseComponentType());
    return there.equals(here) || FLOORS.getOrDefault(there, 99) < FLOORS.getOrDefault(here, 0);
  }

  /** The package's name below {@code dev.htlint}. */
  private static String top(JavaClass item) {
    String[] parts = item.getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
