package io.sluice.viewmodel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.Target;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Duplicate;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.SettingsStore;
import io.sluice.viewmodel.Announcement.Kind;
import org.jspecify.annotations.Nullable;

/// Links to files that were copied in other programs, gathered until somebody adds them or does not want them. Nothing of
/// what is copied goes into the log. JavaFX thread.
public final class CopiedLinks {
    static final int LONGEST_TEXT = 100_000;
    static final int MOST_FILES = 1_000;
    private static final int MOST_REMEMBERED = 1_000;

    private final Requests requests;
    private final AddViewModel add;
    private final SettingsStore settings;
    // Of texts that were seen; not the texts, for there may be secrets among them.
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Wanted> files = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> offer = new ReadOnlyObjectWrapper<>(this, "offer",
            Optional.empty());

    CopiedLinks(Requests requests, AddViewModel add, SettingsStore settings) {
        this.requests = requests;
        this.add = add;
        this.settings = settings;
    }

    /// What was copied and may be added; empty for nothing.
    public ReadOnlyObjectProperty<Optional<UserMessage>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Adds them all.
    public void add() {
        List<Wanted> wanted = List.copyOf(files);
        dismiss();
        add.addNow(wanted);
    }

    /// Puts them into the dialog to add downloads, where each can be looked at.
    public void intoDialog() {
        String text = files.stream().map(CopiedLinks::written).collect(Collectors.joining("\n"));
        dismiss();
        add.append(text);
    }

    public void dismiss() {
        files.clear();
        offer.set(Optional.empty());
    }

    /// These links are added in another way: they need not be offered any more.
    public void taken(String text) {
        Set<URI> links = linksOf(PastedText.read(text).files());
        if (files.removeIf(file -> links.contains(file.links().getFirst()))) {
            offer.set(files.isEmpty() ? Optional.empty() : Optional.of(announcement(files).inOneLine()));
        }
    }

    /// Whoever copied `text`, it is not offered.
    void ignore(String text) {
        remember(text);
    }

    /// Offers the links in `text` that lead to files, unless they were offered before or are in the list already.
    ///
    /// @param tell hears of those that are new
    void see(String text, Consumer<Announcement> tell) {
        if (!remember(text) || text.length() > LONGEST_TEXT) {
            return;
        }
        List<Wanted> found = PastedText.read(text).files().stream().filter(this::isFile).distinct().limit(MOST_FILES)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        if (requests.attached()) {
            Map<Wanted, NewDownload> wishes = found.stream().collect(Collectors.toMap(it -> it, CopiedLinks::wish));
            requests.ask((DownloadService service) -> service.known(Set.copyOf(wishes.values())),
                    known -> offer(found.stream().filter(it -> !isListed(known.get(wishes.get(it)))).toList(), tell));
        } else {
            offer(found, tell);
        }
    }

    private static boolean isListed(@Nullable Duplicate known) {
        return known != null && known.sameLink();
    }

    // A page is copied to be read or shown to others. A command of curl was copied to fetch something.
    private boolean isFile(Wanted wanted) {
        return !isPlain(wanted) || Target.expected(settings.current().queue().folder(), null, wanted.links().getFirst())
                .isPresent();
    }

    private static boolean isPlain(Wanted wanted) {
        return wanted.fileName() == null && wanted.options().equals(FetchOptions.NONE);
    }

    static NewDownload wish(Wanted file) {
        return new NewDownload(file.links(), file.folder(), file.fileName(), Priority.DEFAULT, file.options());
    }

    private void offer(List<Wanted> found, Consumer<Announcement> tell) {
        Set<URI> offered = linksOf(files);
        List<Wanted> fresh = found.stream().filter(it -> !offered.contains(it.links().getFirst()))
                .limit(MOST_FILES - files.size()).toList();
        if (!fresh.isEmpty()) {
            files.addAll(fresh);
            offer.set(Optional.of(announcement(files).inOneLine()));
            tell.accept(announcement(files));
        }
    }

    private static Set<URI> linksOf(List<Wanted> wanted) {
        Set<URI> links = new HashSet<>();
        wanted.forEach(it -> links.addAll(it.links()));
        return links;
    }

    private static Announcement announcement(List<Wanted> of) {
        List<UserMessage> lines = new ArrayList<>();
        of.stream().limit(Announcements.MOST_NAMES)
                .forEach(it -> lines.add(UserMessage.of("notice.copiedFile", nameOf(it))));
        if (of.size() > Announcements.MOST_NAMES) {
            lines.add(UserMessage.of("notice.andMore", of.size() - Announcements.MOST_NAMES));
        }
        return new Announcement(Kind.COPIED, UserMessage.of("notice.copied", of.size()), lines);
    }

    // What a link says of the name may carry a session behind a semicolon.
    private static String nameOf(Wanted file) {
        return Download.nameOf(null, file.fileName(), file.links().getFirst()).replaceFirst(";.*", "");
    }

    private static String written(Wanted file) {
        return isPlain(file)
                ? file.links().stream().map(URI::toString).collect(Collectors.joining(" "))
                : CurlText.write(file.links().getFirst(), file.options().headers(), file.fileName());
    }

    /// @return whether `text` is new
    private boolean remember(String text) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return seen.add(digest(text));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
