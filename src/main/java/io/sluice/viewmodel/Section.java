package io.sluice.viewmodel;

import io.sluice.model.query.Category;
import io.sluice.model.query.SavedSearch;
import io.sluice.model.query.View;

/// What stands in the side bar: a part of the list.
public sealed interface Section {
    record OfView(View view) implements Section {
    }

    record OfCategory(Category category) implements Section {
    }

    record OfSearch(SavedSearch search) implements Section {
    }
}
