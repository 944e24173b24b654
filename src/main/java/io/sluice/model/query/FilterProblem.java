package io.sluice.model.query;

import java.util.List;

/// What is wrong with a part of a filter.
public sealed interface FilterProblem {
    /// @param known what there is
    record UnknownKey(String key, List<String> known) implements FilterProblem {
    }

    /// @param value empty where none was given
    record UnknownValue(String key, String value, List<String> known) implements FilterProblem {
    }

    /// @param value empty where none was given
    record NotASize(String value) implements FilterProblem {
    }

    /// @param key needs some text behind it
    record NothingGiven(String key) implements FilterProblem {
    }
}
