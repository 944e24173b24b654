package io.sluice.library;

import org.jspecify.annotations.Nullable;

/// What a feed says of all its episodes; it may say so behind them. One thread.
final class Show {
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable String id;

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String author() {
        return author;
    }

    /// Within which the ids of its episodes are unique: RSS asks for no more of a guid than that.
    String id() {
        return id == null ? "" : id;
    }

    void takeTitle(String text) {
        title = title == null && !text.isBlank() ? text : title;
    }

    void takeAuthor(String text) {
        author = author == null && !text.isBlank() ? text : author;
    }

    void takeId(String text) {
        id = id == null && !text.isBlank() ? text : id;
    }
}
