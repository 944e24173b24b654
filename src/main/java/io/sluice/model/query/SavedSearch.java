package io.sluice.model.query;

/// A search that the user wants to find again.
///
/// @param name how it is called; not blank
/// @param text as [FilterText] reads it
public record SavedSearch(String name, String text) {
    public SavedSearch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A search needs a name");
        }
    }
}
