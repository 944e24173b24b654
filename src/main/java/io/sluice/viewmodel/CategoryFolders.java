package io.sluice.viewmodel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.sluice.model.query.Category;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.Filter.Term;

/// Which category with a folder of its own a file belongs to that is yet to be added. What only a download in the list can
/// fulfil, a status, a size or a folder, it does not.
final class CategoryFolders {
    private CategoryFolders() {
    }

    /// The first of `categories` that has a folder and takes such a file.
    static Optional<Category> of(List<Category> categories, String fileName, URI link) {
        return categories.stream().filter(it -> it.folder() != null)
                .filter(it -> it.rule().terms().stream().allMatch(term -> fulfils(term, fileName, link))).findFirst();
    }

    private static boolean fulfils(Term term, String fileName, URI link) {
        return fulfils(term.criterion(), fileName, link) != term.negated();
    }

    private static boolean fulfils(Criterion criterion, String fileName, URI link) {
        return switch (criterion) {
            case Criterion.Text(var text) -> has(fileName, text) || has(link.toString(), text);
            case Criterion.OfKind(var kinds) -> kinds.contains(FileKind.of(fileName));
            case Criterion.WithExtension(Set<String> extensions) ->
                extensions.contains(FileKind.extension(fileName));
            case Criterion.OnHost(var part) -> has(String.valueOf(link.getHost()), part);
            case Criterion.OfStatus _,Criterion.OfPriority _,Criterion.InFolder _,Criterion.OfSize _ -> false;
        };
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
