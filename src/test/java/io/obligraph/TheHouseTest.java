package io.obligraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The packages and which of them may use which; nothing else is allowed. */
class TheHouseTest {

    // @formatter:off
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "law", Set.of(),
            "reasoning", Set.of("law"),
            "catalogue", Set.of("law"),
            "graph", Set.of("law", "reasoning", "catalogue"),
            "intake", Set.of("law"),
            "report", Set.of("law", "reasoning", "intake"),
            "api", Set.of("law", "reasoning", "catalogue", "graph", "intake"),
            "web", Set.of("law", "reasoning", "catalogue", "graph", "intake", "report"),
            "cli", Set.of("law", "reasoning", "intake", "report"));
    // @formatter:on

    /**
     * Usable without an application around them, and so from the command line in under a
     * second.
     */
    private static final List<String> PLAIN = List.of("law", "reasoning", "intake", "report", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("io.obligraph");

    private static final ApplicationModules MODULES = ApplicationModules.of(Obligraph.class);

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream().sorted();
    }

    @Test
    void everyPackageIsARoomOfTheHouse() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString())).isSubsetOf(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsItMayUse(String room) {
        Set<String> others = new TreeSet<>(MAY_USE.keySet());
        others.removeAll(MAY_USE.get(room));
        others.remove(room);
        noClasses().that(resideInAPackage("io.obligraph." + room + ".."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(others))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("io.obligraph")
            .allowEmptyShould(true)
            .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("plainRooms")
    void aPlainRoomKnowsNoFrameworkAndNoDatabase(String room) {
        noClasses().that(resideInAPackage("io.obligraph." + room + ".."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.neo4j..", "graphql..")
            .allowEmptyShould(true)
            .check(CLASSES);
    }

    static Stream<String> plainRooms() {
        return PLAIN.stream();
    }

    @Test
    void theRoomsHaveNoCyclesAndKeepTheirInnerPackagesToThemselves() {
        MODULES.verify();
    }

    @Test
    void theHouseIsDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }

    private static String[] packages(Set<String> rooms) {
        return rooms.stream().map(room -> "io.obligraph." + room + "..").toArray(String[]::new);
    }

}
