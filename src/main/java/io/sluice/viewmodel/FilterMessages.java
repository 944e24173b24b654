package io.sluice.viewmodel;

import java.util.List;

import io.sluice.model.query.FilterProblem;

/// Says in a sentence what is wrong with a filter, and what could stand there.
final class FilterMessages {
    private FilterMessages() {
    }

    static UserMessage of(FilterProblem problem) {
        return switch (problem) {
            case FilterProblem.UnknownKey(var key, var known) ->
                UserMessage.of("search.unknownKey", key, list(known));
            case FilterProblem.UnknownValue(var key, var value, var known) when value.isEmpty() ->
                UserMessage.of("search.noValue", key, list(known));
            case FilterProblem.UnknownValue(var key, var value, var known) ->
                UserMessage.of("search.unknownValue", key, value, list(known));
            case FilterProblem.NotASize(var value) when value.isEmpty() -> UserMessage.of("search.noSize");
            case FilterProblem.NotASize(var value) -> UserMessage.of("search.notASize", value);
            case FilterProblem.NothingGiven(var key) -> UserMessage.of("search.nothingGiven", key);
        };
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }
}
