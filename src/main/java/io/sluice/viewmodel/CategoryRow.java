package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.sluice.model.query.Category;
import io.sluice.model.query.Filter;
import io.sluice.model.query.FilterText;

/// A category, in the settings. JavaFX thread.
public final class CategoryRow extends SettingRow<Category> {
    private final TypedField name;
    private final TypedField rule;
    private final TypedField folder;

    CategoryRow() {
        this(new TypedField(), new TypedField(), new TypedField());
    }

    private CategoryRow(TypedField name, TypedField rule, TypedField folder) {
        super(name, rule, folder);
        this.name = name;
        this.rule = rule;
        this.folder = folder;
    }

    /// Empty where it is called as the kind of file that its rule asks for.
    public TypedField name() {
        return name;
    }

    /// What belongs to it, written as a search.
    public TypedField rule() {
        return rule;
    }

    /// Empty where its files go to the usual folder.
    public TypedField folder() {
        return folder;
    }

    /// Adds a part to the rule.
    public void narrow(String part) {
        rule.textProperty().set((rule.text() + " " + part).strip());
    }

    @Override
    Optional<Category> read(List<Category> others) {
        Optional<Filter> what = judge(rule, readRule(rule.text()));
        Optional<String> called = judge(name, readName(name.text(), what));
        Optional<Optional<Path>> into = judge(folder, readFolder(folder.text()));
        return what.isPresent() && called.isPresent() && into.isPresent()
                ? Optional.of(new Category(called.get(), what.get(), into.get().orElse(null)))
                : Optional.empty();
    }

    private static Reading<Filter> readRule(String typed) {
        FilterText.Parsed parsed = FilterText.parse(typed);
        if (!parsed.problems().isEmpty()) {
            return new Reading.Bad<>(FilterMessages.of(parsed.problems().getFirst()));
        }
        return parsed.filter().isAll()
                ? new Reading.Bad<>(UserMessage.of("settings.category.noRule"))
                : new Reading.Good<>(parsed.filter());
    }

    private static Reading<String> readName(String typed, Optional<Filter> rule) {
        // A rule that is no good yet says so itself.
        boolean mayBeNone = rule.map(it -> Category.kindOf(it).isPresent()).orElse(true);
        return typed.isEmpty() && !mayBeNone
                ? new Reading.Bad<>(UserMessage.of("settings.category.noName"))
                : new Reading.Good<>(typed);
    }

    private static Reading<Optional<Path>> readFolder(String typed) {
        if (typed.isEmpty()) {
            return new Reading.Good<>(Optional.empty());
        }
        return switch (FolderText.read(typed)) {
            case Reading.Good(var path) -> new Reading.Good<>(Optional.of(path));
            case Reading.Bad(var problem) -> new Reading.Bad<>(problem);
        };
    }

    @Override
    void write(Category now) {
        name.textProperty().set(now.name());
        rule.textProperty().set(FilterText.write(now.rule()));
        Path into = now.folder();
        folder.textProperty().set(into == null ? "" : into.toString());
    }

    @Override
    Optional<UserMessage> check(Category read) {
        Path into = read.folder();
        return into == null ? Optional.empty() : FolderText.unusable(into);
    }

    @Override
    TypedField checked() {
        return folder;
    }
}
