package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.i18n.Bytes;
import io.sluice.model.query.Category;
import io.sluice.settings.SettingsStore;

/// The folder that new downloads go to, and how much room there is. Where the user has not chosen another one than that of
/// the settings, files of a category that has a folder go there. JavaFX thread.
public final class AddFolder {
    private static final int MOST_REMEMBERED = 8;

    private final SettingsStore settings;
    private final DownloadListViewModel downloads;
    private final Executor background;
    private final Executor fx;
    private final TypedField field = new TypedField();
    private final ReadOnlyObjectWrapper<List<UserMessage>> remarks = new ReadOnlyObjectWrapper<>(this, "remarks",
            List.of());
    private int looks;

    AddFolder(SettingsStore settings, DownloadListViewModel downloads, Executor background, Executor fx) {
        this.settings = settings;
        this.downloads = downloads;
        this.background = background;
        this.fx = fx;
    }

    public TypedField field() {
        return field;
    }

    /// What is worth knowing of it: where files of a category go, and the free space.
    public ReadOnlyObjectProperty<List<UserMessage>> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    void reset() {
        field.textProperty().set(usual().toString());
    }

    private Path usual() {
        return settings.current().queue().folder();
    }

    Reading<Path> read() {
        return FolderText.read(field.text());
    }

    /// Folders of categories, and those that the downloads on the list went to, the last first; eight at most.
    public List<String> remembered() {
        Stream<Path> ofCategories = settings.current().list().categories().stream().map(Category::folder)
                .filter(Objects::nonNull);
        Stream<Path> ofDownloads = downloads.rows().stream().filter(Objects::nonNull).map(DownloadRow::download)
                .sorted((one, other) -> other.id().compareTo(one.id())).map(it -> it.request().folder());
        return Stream.concat(Stream.of(usual()), Stream.concat(ofDownloads, ofCategories)).map(Path::toString)
                .distinct().limit(MOST_REMEMBERED).toList();
    }

    /// @param chosen what the field says
    Path of(AddRow row, Path chosen) {
        Path own = row.wanted().folder();
        if (own != null) {
            return own;
        }
        return field.text().equals(usual().toString())
                ? settings.current().folders().of(row.nameProperty().get(), row.link())
                : chosen;
    }

    /// Says anew what is worth knowing, the free space once the disk has answered.
    void look(List<AddRow> rows) {
        List<UserMessage> folders = read() instanceof Reading.Good(var chosen)
                ? rows.stream().map(row -> of(row, chosen)).filter(it -> !it.equals(chosen)).distinct()
                        .map(it -> UserMessage.of("add.folder.ofCategory", it.toString())).toList()
                : List.of();
        remarks.set(folders);
        if (read() instanceof Reading.Good(var chosen)) {
            long needed = rows.stream().mapToLong(AddRow::bytes).sum();
            int look = ++looks;
            background.execute(() -> {
                long free = FreeSpace.in(chosen);
                fx.execute(() -> tell(look, folders, needed, free));
            });
        }
    }

    private void tell(int look, List<UserMessage> folders, long needed, long free) {
        if (look == looks && free >= 0) {
            List<UserMessage> all = new ArrayList<>(folders);
            all.add(needed > free
                    ? UserMessage.of("add.folder.tight", new Bytes(needed), new Bytes(free))
                    : UserMessage.of("add.folder.free", new Bytes(free)));
            remarks.set(List.copyOf(all));
        }
    }
}
