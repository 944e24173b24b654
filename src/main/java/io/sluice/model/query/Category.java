package io.sluice.model.query;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.sluice.model.query.Criterion.OfKind;
import org.jspecify.annotations.Nullable;

/// A group of downloads that belong together.
///
/// @param name   as the user calls it; empty for one that is a [FileKind] and is called so
/// @param rule   which downloads belong to it
/// @param folder where such downloads go, absolute; null where the usual folder does
public record Category(String name, Filter rule, @Nullable Path folder) {
    /// One for each kind of file.
    public static final List<Category> OF_KINDS = Arrays.stream(FileKind.values()).map(Category::of).toList();

    public Category {
        if (rule.isAll()) {
            throw new IllegalArgumentException("A category needs a rule");
        }
        if (name.isBlank() && kindOf(rule).isEmpty()) {
            throw new IllegalArgumentException("A category that is no kind of file needs a name");
        }
    }

    public static Category of(FileKind kind) {
        return new Category("", Filter.of(new OfKind(Set.of(kind))), null);
    }

    /// What kind of file its rule asks for, if that is all it asks for.
    public Optional<FileKind> kind() {
        return kindOf(rule);
    }

    /// What kind of file a rule asks for, if that is all it asks for.
    public static Optional<FileKind> kindOf(Filter rule) {
        return rule.terms().size() == 1 && !rule.terms().getFirst().negated()
                && rule.terms().getFirst().criterion() instanceof OfKind(var kinds) && kinds.size() == 1
                        ? Optional.of(kinds.iterator().next())
                        : Optional.empty();
    }
}
