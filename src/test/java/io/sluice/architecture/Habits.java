package io.sluice.architecture;

import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

/// What the house does nowhere, whatever the layer.
final class Habits {
    /// For the tests as well as for the program.
    static final Wall NOBODY_SLEEPS = new Wall("nobody sleeps: time is an argument, or a condition is waited for",
            _ -> noClasses().should(ArchConditions.callMethodWhere(sleeps())), "engine.Sleeps");

    static final List<Wall> ALL = List.of(NOBODY_SLEEPS,
            new Wall("no static field can change", _ -> fields().that().areStatic()
                    .and().areDeclaredInClassesThat(not(annotatedWith("jakarta.persistence.metamodel.StaticMetamodel")))
                    .should(ArchConditions.be(constant())), "engine.CountsForAll"),
            new Wall("no static field is a box that can be filled", _ -> fields().that().areStatic().should()
                    .notHaveRawType(box()), "engine.KeepsABoxForAll"),
            new Wall("app alone writes to the console", root -> noClasses().that()
                    .resideOutsideOfPackage(root + ".app..").should(ACCESS_STANDARD_STREAMS), "engine.Prints"),
            new Wall("every package is @NullMarked", _ -> classes().should(lieInANullMarkedPackage()),
                    "engine.Prints"));

    private Habits() {
    }

    private static DescribedPredicate<JavaCall<?>> sleeps() {
        return DescribedPredicate.describe("sleeps", call -> call.getName().equals("sleep")
                && (call.getTargetOwner().isAssignableTo(Thread.class)
                        || call.getTargetOwner().isAssignableTo(TimeUnit.class)));
    }

    private static DescribedPredicate<JavaField> constant() {
        return DescribedPredicate.describe("constant", field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static DescribedPredicate<JavaClass> box() {
        return DescribedPredicate.describe("a box", type -> type.isAssignableTo(ConcurrentMap.class)
                || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().equals("java.util.concurrent.atomic"));
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return ArchConditions.be(DescribedPredicate.describe("in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }
}
