package io.sluice.model.query;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.query.Filter.Term;
import org.jspecify.annotations.Nullable;

/// Where files go for which nobody has chosen a folder: to that of their category, else to the usual one.
///
/// @param categories the first that has a folder and takes a file counts
/// @param usual      absolute
public record FolderRules(List<Category> categories, Path usual) {
    public FolderRules {
        categories = List.copyOf(categories);
    }

    /// The folder of a file that is yet to be fetched. Conditions that only a download in the list can fulfil, a status, a
    /// priority, a size or a folder, it does not fulfil.
    public Path of(String fileName, URI link) {
        return categories.stream().filter(it -> takes(it.rule(), fileName, link))
                .flatMap(it -> Stream.ofNullable(it.folder())).findFirst().orElse(usual);
    }

    /// As [#of], while no server has answered yet: by the name that was wished for, else by the end of the link.
    public Path before(@Nullable String wished, URI link) {
        return of(Download.nameOf(null, wished, link), link);
    }

    /// Where a file goes that its server calls `fileName`. Only a folder that would have been taken without anybody's wish
    /// gives way to that of the file's category.
    public Path after(DownloadRequest request, String fileName) {
        URI link = request.links().getFirst();
        boolean chosen = request.fileName() != null || !request.folder().equals(before(null, link));
        return chosen ? request.folder() : of(fileName, link);
    }

    /// Every folder that a file may go to.
    public List<Path> all() {
        return Stream.concat(Stream.of(usual), categories.stream().flatMap(it -> Stream.ofNullable(it.folder())))
                .distinct().toList();
    }

    private static boolean takes(Filter rule, String fileName, URI link) {
        return rule.terms().stream().allMatch(term -> fulfils(term, fileName, link));
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
            case Criterion.OnHost(var part) -> has(Optional.ofNullable(link.getHost()).orElse(""), part);
            case Criterion.OfStatus _,Criterion.OfPriority _,Criterion.InFolder _,Criterion.OfSize _,Criterion.OfTrack _ ->
                false;
        };
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
