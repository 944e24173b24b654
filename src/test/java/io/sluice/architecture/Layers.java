package io.sluice.architecture;

import java.util.Arrays;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The directions of the drawing in docs/architecture.md, layer by layer, and who may use which library.
final class Layers {
    static final List<Wall> ALL = List.of(
            layer("model", "model.KnowsSettings"),
            layer("i18n", "i18n.KnowsTheModel"),
            layer("settings", "settings.KnowsTheStore", "model"),
            layer("exchange", "exchange.KnowsTheStore", "model"),
            layer("library", "library.KnowsTheScheduler", "model"),
            layer("store", "store.KnowsTheEngine", "model"),
            layer("engine", "engine.KnowsTheStore", "model"),
            layer("scheduler", "scheduler.KnowsTheViewModel", "engine", "store", "settings", "exchange", "library",
                    "model"),
            layer("viewmodel", "viewmodel.KnowsTheApi", "scheduler", "settings", "exchange", "library", "i18n",
                    "model"),
            layer("api", "api.KnowsTheViewModel", "scheduler", "settings", "library", "exchange", "i18n", "model"),
            layer("cli", "cli.KnowsTheScheduler", "api", "library", "i18n", "model"),
            layer("platform", "platform.KnowsTheScheduler", "i18n", "model"),
            layer("ui", "ui.main.KnowsTheScheduler", "viewmodel", "platform", "settings", "exchange", "i18n", "model"),
            modelNeedsNothing(), noJavaFxBelowTheViewModel(), noWindowsInTheViewModel(),
            only("engine.http", "talks HTTP", "engine.SpeaksHttp", "org.apache.hc.."),
            only("platform", "speaks D-Bus", "engine.SpeaksDBus", "org.freedesktop.dbus.."),
            only("library", "reads feeds", "engine.ReadsFeeds", "com.rometools..", "org.jdom2.."),
            only("store", "knows the database", "scheduler.KnowsTheDatabase", "org.hibernate..",
                    "jakarta.persistence..", "jakarta.data..", "org.h2..", "org.flywaydb..", "com.zaxxer.."),
            only("api", "serves HTTP", "engine.ServesHttp", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."),
            jacksonInFourPlaces(), noCycles());

    private Layers() {
    }

    private static Wall layer(String name, String planted, String... known) {
        String sentence = known.length == 0
                ? name + " knows no other layer"
                : name + " knows " + String.join(", ", known) + " and no other layer";
        return new Wall(sentence, root -> noClasses().that().resideInAPackage(root + "." + name + "..")
                .should().dependOnClassesThat(otherLayersThan(root, name, known)), planted);
    }

    private static DescribedPredicate<JavaClass> otherLayersThan(String root, String name, String... known) {
        String[] allowed = Arrays.stream(known).map(layer -> root + "." + layer + "..").toArray(String[]::new);
        return resideInAPackage(root + "..").and(not(resideInAPackage(root + "." + name + "..")))
                .and(not(resideInAnyPackage(allowed)));
    }

    private static Wall modelNeedsNothing() {
        return new Wall("model needs java.base and JSpecify only",
                root -> classes().that().resideInAPackage(root + ".model..").should().onlyDependOnClassesThat(
                        inJavaBase().or(resideInAnyPackage(root + ".model..", "org.jspecify.."))),
                "model.WritesALog");
    }

    private static DescribedPredicate<JavaClass> inJavaBase() {
        return DescribedPredicate.describe("are in java.base", type -> type.getBaseComponentType().isPrimitive()
                || Object.class.getModule().getPackages().contains(type.getBaseComponentType().getPackageName()));
    }

    private static Wall noJavaFxBelowTheViewModel() {
        return new Wall("nothing below the view model knows JavaFX",
                root -> noClasses().that()
                        .resideInAnyPackage(
                                below(root, "model", "i18n", "settings", "exchange", "library", "store", "engine",
                                        "scheduler", "api", "cli", "platform"))
                        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..",
                                "atlantafx..", "org.kordamp.."),
                "engine.ShowsProgress");
    }

    private static Wall noWindowsInTheViewModel() {
        DescribedPredicate<JavaClass> windows = resideInAPackage("javafx..")
                .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util..")));
        return new Wall("of JavaFX the view model knows properties and collections, no windows",
                root -> noClasses().that().resideInAPackage(root + ".viewmodel..").should()
                        .dependOnClassesThat(windows.or(resideInAnyPackage("org.controlsfx..", "atlantafx.."))),
                "viewmodel.HoldsAButton");
    }

    private static Wall only(String layer, String does, String planted, String... libraries) {
        return new Wall(layer + " alone " + does,
                root -> noClasses().that().resideOutsideOfPackage(root + "." + layer + "..").should()
                        .dependOnClassesThat().resideInAnyPackage(libraries),
                planted);
    }

    private static Wall jacksonInFourPlaces() {
        return new Wall("JSON is read and written by store, settings, exchange and api alone",
                root -> noClasses().that().resideOutsideOfPackages(below(root, "store", "settings", "exchange", "api"))
                        .should()
                        .dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."),
                "scheduler.ReadsJson");
    }

    private static Wall noCycles() {
        return new Wall("no package needs one that needs it", root -> slices().matching(root + ".(**)").should()
                .beFreeOfCycles(), "store.KnowsTheEngine");
    }

    private static String[] below(String root, String... layers) {
        return Arrays.stream(layers).map(layer -> root + "." + layer + "..").toArray(String[]::new);
    }
}
