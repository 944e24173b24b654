package io.sluice.api.rest;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.javalin.http.HandlerType;
import io.sluice.api.http.Ask;
import io.sluice.api.http.ErrorText;
import io.sluice.api.http.Problem;
import io.sluice.api.http.ProblemException;
import io.sluice.api.http.Route;
import io.sluice.api.http.Route.Gives;
import io.sluice.api.http.Route.Query;
import io.sluice.library.TrackFormat;
import io.sluice.library.UnreadableTracksException;
import io.sluice.scheduler.Effort;
import io.sluice.scheduler.ListSource;
import io.sluice.scheduler.TrackImport;
import io.sluice.scheduler.TrackLibrary;
import io.sluice.scheduler.TrackPage;
import io.sluice.scheduler.UnreachableListException;
import org.jspecify.annotations.Nullable;

import static io.sluice.api.rest.Downloads.answered;

/// What may be asked of the library of tracks.
final class TrackRoutes {
    private static final String TRACKS = "/api/tracks";
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 100;

    private final TrackLibrary library;

    TrackRoutes(TrackLibrary library) {
        this.library = library;
    }

    List<Route> all() {
        return List.of(
                Route.get(TRACKS, "Tracks of the library, in the order in which they were imported.", TracksBody.class,
                        this::page).asking(new Query("q", "string", "a part of title, artist, album or a source"),
                                new Query("skip", "integer", "how many to leave out"),
                                new Query("limit", "integer", "1-100, otherwise 20")),
                Route.get(TRACKS + "/{id}", "Lets go of a track; its downloads and files stay.", TrackBody.class,
                        this::delete).by(HandlerType.DELETE).giving(Gives.NOTHING),
                Route.post(TRACKS + "/import", "Takes the tracks of a list into the library.",
                        TrackImportBody.Done.class, this::take).taking(TrackImportBody.class));
    }

    /// @param total how many there are
    record TracksBody(List<TrackBody> tracks, long total, int skip, int limit) {
    }

    private Object page(Ask ask) {
        int skip = ask.number("skip", 0, 0, Integer.MAX_VALUE - LONGEST_PAGE);
        int limit = ask.number("limit", USUAL_PAGE, 1, LONGEST_PAGE);
        TrackPage page = answered(library.page(ask.query("q").orElse(""), skip, limit));
        return new TracksBody(page.tracks().stream().map(TrackBody::of).toList(), page.total(), skip, limit);
    }

    private @Nullable Object delete(Ask ask) {
        UUID id = ask.id();
        if (answered(library.delete(List.of(id))).isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "There is no track " + id + ".").exception();
        }
        return null;
    }

    private Object take(Ask ask) {
        TrackImportBody body = ask.body(TrackImportBody.class);
        TrackFormat format = body.format() == null ? null : format(body.format());
        if (Stream.of(body.url(), body.text(), body.file()).filter(it -> it != null).count() != 1) {
            throw ProblemException.bad("url", "Send one of “url”, “text” and “file”.");
        }
        var effort = new Effort();
        if (body.url() != null) {
            URI link = NewDownloads.link("url", body.url());
            return done("url", library.fetch(link, format, effort));
        }
        if (body.text() != null) {
            var source = ListSource.of(body.text().getBytes(StandardCharsets.UTF_8));
            return done("text", library.take(source, format, effort));
        }
        return done("file", library.take(ListSource.of(file(ask, String.valueOf(body.file()))), format, effort));
    }

    private static TrackFormat format(String word) {
        return TrackFormat.of(word.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> ProblemException.bad("format", "“format” is one of " + Arrays
                        .stream(TrackFormat.values()).map(TrackFormat::word).collect(Collectors.joining(", ")) + "."));
    }

    // A script that has the token can read what its owner can; a page can not.
    private static Path file(Ask ask, String text) {
        if (ask.comesFromAPage()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "A page of a browser may name no file. Send its text.").at("file")
                    .exception();
        }
        try {
            Path file = Path.of(text);
            if (file.isAbsolute()) {
                return file;
            }
        } catch (InvalidPathException none) {
            throw ProblemException.bad("file", "That is not the name of a file.");
        }
        throw ProblemException.bad("file", "“file” is absolute: from the root on.");
    }

    private static TrackImportBody.Done done(String field, CompletableFuture<TrackImport> taking) {
        try {
            return TrackImportBody.Done.of(answered(taking));
        } catch (UncheckedIOException failed) {
            throw ProblemException.bad(field, sentence(failed.getCause()));
        }
    }

    private static String sentence(@Nullable Throwable failed) {
        return switch (failed) {
            case UnreachableListException broken ->
                "The list cannot be fetched. " + ErrorText.message(broken.failure());
            case UnreadableTracksException broken -> "The list cannot be read" + (broken.line() > 0
                    ? ", line " + broken.line()
                    : "") + ". " + TrackText.of(broken.reason());
            case null, default -> "The file cannot be read. Look whether it is there, and whether you may read it.";
        };
    }
}
