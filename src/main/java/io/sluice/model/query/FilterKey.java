package io.sluice.model.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion.InFolder;
import io.sluice.model.query.Criterion.OfKind;
import io.sluice.model.query.Criterion.OfPriority;
import io.sluice.model.query.Criterion.OfStatus;
import io.sluice.model.query.Criterion.OfTrack;
import io.sluice.model.query.Criterion.OnHost;
import io.sluice.model.query.Criterion.WithExtension;
import org.jspecify.annotations.Nullable;

/// What a filter may ask for by name: `key:value`.
enum FilterKey {
    STATUS {
        @Override
        Reading read(String value) {
            return several(value, named(Status.values()), OfStatus::new);
        }
    },
    HOST {
        @Override
        Reading read(String value) {
            return some(value, OnHost::new);
        }
    },
    SIZE {
        @Override
        Reading read(String value) {
            return SizeText.read(value).<Reading>map(Good::new)
                    .orElseGet(() -> new Bad(new FilterProblem.NotASize(value)));
        }
    },
    PRIORITY {
        @Override
        Reading read(String value) {
            Map<String, Priority> levels = new TreeMap<>();
            Stream.of(Priority.values()).forEach(it -> levels.put(String.valueOf(it.level()), it));
            return several(value.toLowerCase(Locale.ROOT).replace("p", ""), levels, OfPriority::new);
        }
    },
    TYPE {
        @Override
        Reading read(String value) {
            return several(value, named(FileKind.values()), OfKind::new);
        }
    },
    EXT {
        @Override
        Reading read(String value) {
            return some(value, it -> new WithExtension(parts(it.replace(".", ""))));
        }
    },
    FOLDER {
        @Override
        Reading read(String value) {
            return text(value, InFolder::new);
        }
    },
    TRACK {
        @Override
        Reading read(String value) {
            return text(value, OfTrack::new);
        }
    };

    static final List<String> NAMES = Arrays.stream(values()).map(FilterKey::written).toList();

    sealed interface Reading {
    }

    record Good(Criterion criterion) implements Reading {
    }

    record Bad(FilterProblem problem) implements Reading {
    }

    abstract Reading read(String value);

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FilterKey> of(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equalsIgnoreCase(name)).findFirst();
    }

    Reading text(String value, Function<String, Criterion> criterion) {
        return value.isEmpty()
                ? new Bad(new FilterProblem.NothingGiven(written()))
                : new Good(criterion.apply(value));
    }

    Reading some(String value, Function<String, Criterion> criterion) {
        return parts(value).isEmpty()
                ? new Bad(new FilterProblem.NothingGiven(written()))
                : new Good(criterion.apply(value.toLowerCase(Locale.ROOT)));
    }

    <T> Reading several(String value, Map<String, T> known, Function<Set<T>, Criterion> criterion) {
        Set<T> meant = new LinkedHashSet<>();
        for (String part : value.isEmpty() ? Set.of("") : parts(value)) {
            @Nullable
            T one = known.get(part);
            if (one == null) {
                return new Bad(new FilterProblem.UnknownValue(written(), part, List.copyOf(known.keySet())));
            }
            meant.add(one);
        }
        return meant.isEmpty()
                ? new Bad(new FilterProblem.NothingGiven(written()))
                : new Good(criterion.apply(meant));
    }

    private static Set<String> parts(String text) {
        Set<String> values = new LinkedHashSet<>(List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*")));
        values.remove("");
        return values;
    }

    private static <E extends Enum<E>> Map<String, E> named(E[] values) {
        Map<String, E> names = new TreeMap<>();
        Arrays.stream(values).forEach(it -> names.put(it.name().toLowerCase(Locale.ROOT), it));
        return names;
    }
}
