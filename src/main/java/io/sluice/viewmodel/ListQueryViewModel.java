package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.model.query.Filter;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.SavedSearch;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import io.sluice.settings.ListSettings;
import io.sluice.settings.SettingsStore;

/// Which part of the list is shown: a section of the side bar, what is searched for in it, and the order. The order, the
/// kept searches and whether there is a side bar stay over restarts. JavaFX thread.
public final class ListQueryViewModel {
    private static final Section EVERYTHING = new Section.OfView(View.ALL);

    private final DownloadListViewModel list;
    private final SettingsWriter writer;
    private final Notices notices;
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ObservableList<Section> sectionsView = FXCollections.unmodifiableObservableList(sections);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(this, "section", EVERYTHING);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort");
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyBooleanWrapper sideBar = new ReadOnlyBooleanWrapper(this, "sideBar");
    private final Command save = new Command(this::keepSearch);
    private final Command forget = new Command(this::forgetSearch);
    private final Command showAll = new Command(this::showEverything);
    private final Command queueOrder = new Command(this::sortByQueue);

    ListQueryViewModel(DownloadListViewModel list, SettingsStore settings, Notices notices, Executor background,
            Executor fx) {
        this.list = list;
        this.notices = notices;
        this.writer = new SettingsWriter(settings, background, fx);
        ListSettings left = settings.current().list();
        sort.set(left.sort());
        sideBar.set(left.sideBar());
        showSections(left);
        section.subscribe(_ -> show());
        text.subscribe(_ -> show());
        sort.addListener((_, _, now) -> {
            keep(it -> it.withSort(now));
            show();
        });
        settings.onChange(now -> fx.execute(() -> showSections(now.list())));
    }

    private void showSections(ListSettings settings) {
        List<Section> all = new ArrayList<>();
        List.of(View.values()).forEach(view -> all.add(new Section.OfView(view)));
        settings.categories().forEach(category -> all.add(new Section.OfCategory(category)));
        settings.searches().forEach(search -> all.add(new Section.OfSearch(search)));
        if (!all.equals(sections)) {
            Section chosen = section.get();
            sections.setAll(all);
            section.set(all.stream().filter(it -> isSame(it, chosen)).findFirst().orElse(EVERYTHING));
        }
        refreshCommands();
    }

    // A search that got another name is still the one that is shown.
    private static boolean isSame(Section one, Section other) {
        return one.equals(other) || one instanceof Section.OfSearch(var search)
                && other instanceof Section.OfSearch(var before) && search.text().equals(before.text());
    }

    private void show() {
        FilterText.Parsed typed = FilterText.parse(text.get());
        problem.set(typed.problems().stream().findFirst().map(FilterMessages::of));
        list.show(new ListQuery(view(), filterOfSection().and(typed.filter()), sort.get()));
        refreshCommands();
    }

    private View view() {
        return section.get() instanceof Section.OfView(var view) ? view : View.ALL;
    }

    private Filter filterOfSection() {
        return switch (section.get()) {
            case Section.OfView _ -> Filter.ALL;
            case Section.OfCategory(var category) -> category.rule();
            case Section.OfSearch(var search) -> FilterText.parse(search.text()).filter();
        };
    }

    private void refreshCommands() {
        String typed = text.get().strip();
        save.enable(!typed.isEmpty() && problem.get().isEmpty()
                && sections.stream().noneMatch(it -> isSame(it, new Section.OfSearch(new SavedSearch(typed, typed)))));
        showAll.enable(view() != View.ALL || !list.queryProperty().get().filter().isAll());
        queueOrder.enable(!sort.get().equals(Sort.BY_QUEUE));
        forget.enable(search().isPresent());
    }

    /// The views, the categories and the kept searches, in this order.
    public ObservableList<Section> sections() {
        return sectionsView;
    }

    /// Which of them is shown.
    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /// What is searched for in it.
    public StringProperty textProperty() {
        return text;
    }

    /// What is wrong with that; the rest of it counts.
    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /// Keeps what is searched for as a section of its own.
    public Command save() {
        return save;
    }

    /// Drops the kept search that is shown.
    public Command forget() {
        return forget;
    }

    /// The kept search that is shown.
    public Optional<SavedSearch> search() {
        return section.get() instanceof Section.OfSearch(var search) ? Optional.of(search) : Optional.empty();
    }

    /// Calls the kept search that is shown by another name.
    ///
    /// @return what is wrong with it
    public Optional<UserMessage> rename(String name) {
        if (name.isBlank()) {
            return Optional.of(UserMessage.of("search.noName"));
        }
        search().ifPresent(shown -> keep(it -> it.withSearches(it.searches().stream()
                .map(one -> one.equals(shown) ? new SavedSearch(name.strip(), one.text()) : one).toList())));
        return Optional.empty();
    }

    /// The whole list again, in the order that it has.
    public Command showAll() {
        return showAll;
    }

    /// The order in which downloads start.
    public Command queueOrder() {
        return queueOrder;
    }

    /// As a click on a column's header does: once upwards, again downwards, and then in queue order.
    public void sortBy(Sort.Key key) {
        Sort now = sort.get();
        if (now.key() != key) {
            sort.set(new Sort(key, false));
        } else {
            sort.set(now.descending() ? Sort.BY_QUEUE : new Sort(key, true));
        }
    }

    /// Whether the side bar is wanted.
    public ReadOnlyBooleanProperty sideBarProperty() {
        return sideBar.getReadOnlyProperty();
    }

    public void toggleSideBar() {
        boolean shown = !sideBar.get();
        sideBar.set(shown);
        keep(it -> it.withSideBar(shown));
    }

    private void showEverything() {
        text.set("");
        section.set(EVERYTHING);
    }

    private void sortByQueue() {
        sort.set(Sort.BY_QUEUE);
    }

    private void keepSearch() {
        var search = new SavedSearch(text.get().strip(), text.get().strip());
        keep(it -> {
            List<SavedSearch> all = new ArrayList<>(it.searches());
            all.add(search);
            return it.withSearches(all);
        });
    }

    private void forgetSearch() {
        search().ifPresent(shown -> keep(
                it -> it.withSearches(it.searches().stream().filter(one -> !one.equals(shown)).toList())));
    }

    private void keep(UnaryOperator<ListSettings> change) {
        writer.write(new SettingsWriter.Change(now -> now.withList(change.apply(now.list())), Optional::empty,
                notices::say), () -> {
                });
    }
}
