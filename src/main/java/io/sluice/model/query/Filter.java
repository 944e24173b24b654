package io.sluice.model.query;

import java.util.ArrayList;
import java.util.List;

/// What a download must fulfil to be seen: all terms. [FilterText] reads and writes it.
public record Filter(List<Term> terms) {
    /// Takes all.
    public static final Filter ALL = new Filter(List.of());

    /// @param negated where the download must not fulfil it
    public record Term(Criterion criterion, boolean negated) {
    }

    public Filter {
        terms = List.copyOf(terms);
    }

    public static Filter of(Criterion criterion) {
        return new Filter(List.of(new Term(criterion, false)));
    }

    public boolean isAll() {
        return terms.isEmpty();
    }

    public Filter and(Filter other) {
        List<Term> both = new ArrayList<>(terms);
        both.addAll(other.terms);
        return new Filter(both);
    }
}
