package io.sluice.settings;

import java.util.List;

import io.sluice.model.query.Category;
import io.sluice.model.query.SavedSearch;
import io.sluice.model.query.Sort;

/// How the list is looked at.
///
/// @param sort       the order that was chosen last
/// @param categories as they stand in the side bar; of several that a download belongs to the first one counts
/// @param searches   as they stand in the side bar
/// @param sideBar    whether there is one
/// @param columns    as they were left
public record ListSettings(Sort sort, List<Category> categories, List<SavedSearch> searches, boolean sideBar,
        ColumnSettings columns) {
    public static final ListSettings DEFAULT = new ListSettings(Sort.BY_QUEUE, Category.OF_KINDS, List.of(), true,
            ColumnSettings.DEFAULT);

    public ListSettings {
        categories = List.copyOf(categories);
        searches = List.copyOf(searches);
    }

    public ListSettings withSort(Sort newSort) {
        return new ListSettings(newSort, categories, searches, sideBar, columns);
    }

    public ListSettings withCategories(List<Category> newCategories) {
        return new ListSettings(sort, newCategories, searches, sideBar, columns);
    }

    public ListSettings withSearches(List<SavedSearch> newSearches) {
        return new ListSettings(sort, categories, newSearches, sideBar, columns);
    }

    public ListSettings withSideBar(boolean shown) {
        return new ListSettings(sort, categories, searches, shown, columns);
    }

    public ListSettings withColumns(ColumnSettings newColumns) {
        return new ListSettings(sort, categories, searches, sideBar, newColumns);
    }
}
