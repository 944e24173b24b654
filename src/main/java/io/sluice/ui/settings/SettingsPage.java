package io.sluice.ui.settings;

import java.util.List;
import java.util.Locale;

import io.sluice.ui.common.FormField;
import org.kordamp.ikonli.Ikon;

/// The settings of one topic.
///
/// @param title as the user reads it
record SettingsPage(String title, Ikon icon, List<FormField> fields) {
    /// Those whose words, or the page's title, holds every word of `search`, whatever the case.
    List<FormField> matching(String search) {
        List<String> words = List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return fields.stream().filter(field -> {
            String text = (title + " " + field.words()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }).toList();
    }
}
