package io.sluice.architecture;

import java.util.function.Function;

import com.tngtech.archunit.lang.ArchRule;

/// A rule of the house, for the program and for the violation that was planted to prove it.
///
/// @param sentence what it asks for
/// @param within   makes the rule for the packages below a root
/// @param planted  the violation, as a class below the package `planted`
record Wall(String sentence, Function<String, ArchRule> within, String planted) {
    ArchRule ruleFor(String root) {
        return within.apply(root).as(sentence).allowEmptyShould(true);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
