package io.sluice.architecture;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("In the house")
class ArchitectureTest {
    private static final String PROGRAM = "io.sluice";
    private static final String PLANTED = "io.sluice.architecture.planted";
    private static final JavaClasses PROGRAM_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(PROGRAM);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses TEST_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("/architecture/planted/")).importPackages(PROGRAM);

    static List<Wall> walls() {
        return Stream.concat(Layers.ALL.stream(), Habits.ALL.stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void everyWallStands(Wall wall) {
        wall.ruleFor(PROGRAM).check(PROGRAM_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void everyWallIsProvenByItsPlantedViolation(Wall wall) {
        EvaluationResult result = wall.ruleFor(PLANTED).evaluate(PLANTED_CLASSES);

        assertThat(result.getFailureReport().getDetails()).anyMatch(found -> found.contains(wall.planted()));
    }

    @Test
    void noTestSleeps() {
        Habits.NOBODY_SLEEPS.ruleFor(PROGRAM).check(TEST_CLASSES);
    }
}
