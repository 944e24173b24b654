package io.sluice.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.sluice.model.query.Category;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.SavedSearch;
import io.sluice.model.query.Sort;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// How categories, searches and the order of the list are written down.
final class ListSpelling {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DESCENDING = " descending";

    private ListSpelling() {
    }

    /// `size` or `size descending`.
    ///
    /// @throws IllegalArgumentException where `text` is something else
    static Sort sort(String text) {
        boolean descending = text.endsWith(DESCENDING);
        String key = descending ? text.substring(0, text.length() - DESCENDING.length()) : text;
        return new Sort(Spelling.choice(Sort.Key.class).parse(key), descending);
    }

    static JsonNode write(Sort sort) {
        return JSON.valueToTree(sort.key().name().toLowerCase(Locale.ROOT) + (sort.descending() ? DESCENDING : ""));
    }

    /// `[{"name": "Papers", "rule": "host:arxiv.org ext:pdf", "folder": "/data/papers"}]`
    ///
    /// @throws IllegalArgumentException where `text` is something else
    static List<Category> categories(String text) {
        return each(text, one -> {
            FilterText.Parsed rule = FilterText.parse(one.path("rule").asString(""));
            if (!rule.problems().isEmpty()) {
                throw new IllegalArgumentException("must have rules like type:music or host:example.org ext:pdf");
            }
            return new Category(one.path("name").asString(""), rule.filter(),
                    folder(one.path("folder").asString("")));
        });
    }

    private static @Nullable Path folder(String text) {
        return text.isEmpty() ? null : Spelling.FOLDER.parse(text);
    }

    static JsonNode writeCategories(List<Category> categories) {
        ArrayNode all = JSON.createArrayNode();
        for (Category category : categories) {
            var one = all.addObject().put("name", category.name()).put("rule", FilterText.write(category.rule()));
            Path folder = category.folder();
            if (folder != null) {
                one.put("folder", folder.toString());
            }
        }
        return all;
    }

    /// `[{"name": "Large", "text": "size:>1G"}]`
    ///
    /// @throws IllegalArgumentException where `text` is something else
    static List<SavedSearch> searches(String text) {
        return each(text,
                one -> new SavedSearch(one.path("name").asString(""), one.path("text").asString("")));
    }

    static JsonNode writeSearches(List<SavedSearch> searches) {
        ArrayNode all = JSON.createArrayNode();
        searches.forEach(search -> all.addObject().put("name", search.name()).put("text", search.text()));
        return all;
    }

    private static <T> List<T> each(String text, Function<JsonNode, T> read) {
        try {
            if (JSON.readTree(text) instanceof ArrayNode array) {
                List<T> all = new ArrayList<>();
                array.forEach(one -> all.add(read.apply(one)));
                return all;
            }
        } catch (JacksonException _) {
            // The message below says it better.
        }
        throw new IllegalArgumentException("must be a list of objects");
    }
}
