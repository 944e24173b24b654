package io.sluice.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.sluice.model.query.Criterion.InFolder;
import io.sluice.model.query.Criterion.OfKind;
import io.sluice.model.query.Criterion.OfPriority;
import io.sluice.model.query.Criterion.OfSize;
import io.sluice.model.query.Criterion.OfStatus;
import io.sluice.model.query.Criterion.OfTrack;
import io.sluice.model.query.Criterion.OnHost;
import io.sluice.model.query.Criterion.Text;
import io.sluice.model.query.Criterion.WithExtension;
import io.sluice.model.query.Filter.Term;

/// How people write a filter: words, `"phrases in quotes"`, and `key:value`; a `-` in front means “not”. Several values
/// of a key stand with commas between: `status:failed,paused host:example size:>1G priority:0 ext:iso -draft`.
public final class FilterText {
    /// @param filter   what could be read
    /// @param problems one for each part that could not
    public record Parsed(Filter filter, List<FilterProblem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    // Minus; key and colon, but no link; a phrase, whose last quote may be missing yet, or a word.
    private static final Pattern PART = Pattern
            .compile("(-?)(?:(\\p{L}+):(?!//))?(?:\"([^\"]*)\"?|([^\\s\"]*))(?:\\s+|(?=\")|$)");
    private static final Pattern PLAIN_WORD = Pattern.compile("[^-\\s\"][^\\s\":]*");

    private FilterText() {
    }

    public static Parsed parse(String text) {
        List<Term> terms = new ArrayList<>();
        List<FilterProblem> problems = new ArrayList<>();
        Matcher parts = PART.matcher(text.strip());
        while (parts.lookingAt() && parts.end() > parts.start()) {
            part(parts, terms, problems);
            parts.region(parts.end(), parts.regionEnd());
        }
        return new Parsed(new Filter(terms), problems);
    }

    private static void part(Matcher part, List<Term> terms, List<FilterProblem> problems) {
        boolean negated = !part.group(1).isEmpty();
        String key = part.group(2);
        String value = part.group(3) == null ? part.group(4) : part.group(3);
        if (key == null) {
            words(value, negated, terms);
            return;
        }
        Optional<FilterKey> known = FilterKey.of(key);
        if (known.isEmpty()) {
            problems.add(new FilterProblem.UnknownKey(key, FilterKey.NAMES));
            return;
        }
        switch (known.get().read(value.strip())) {
            case FilterKey.Good(var criterion) -> terms.add(new Term(criterion, negated));
            case FilterKey.Bad(var problem) -> problems.add(problem);
        }
    }

    private static void words(String value, boolean negated, List<Term> terms) {
        if (!value.isBlank()) {
            terms.add(new Term(new Text(value.strip()), negated));
        }
    }

    /// What [#parse] reads as `filter`.
    public static String write(Filter filter) {
        return filter.terms().stream().map(term -> (term.negated() ? "-" : "") + write(term.criterion()))
                .collect(Collectors.joining(" "));
    }

    private static String write(Criterion criterion) {
        return switch (criterion) {
            case Text(var text) -> quoted(text);
            case OfStatus(var statuses) -> "status:" + names(statuses);
            case OfPriority(var priorities) -> "priority:" + list(priorities, it -> String.valueOf(it.level()));
            case OfKind(var kinds) -> "type:" + names(kinds);
            case WithExtension(var extensions) -> "ext:" + quoted(list(extensions, it -> it));
            case OnHost(var part) -> "host:" + quoted(part);
            case InFolder(var part) -> "folder:" + quoted(part);
            case OfTrack(var part) -> "track:" + quoted(part);
            case OfSize size -> "size:" + SizeText.write(size);
        };
    }

    private static String quoted(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : "\"" + text + "\"";
    }

    private static String names(Set<? extends Enum<?>> values) {
        return list(values, it -> it.name().toLowerCase(Locale.ROOT));
    }

    private static <T> String list(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
    }
}
