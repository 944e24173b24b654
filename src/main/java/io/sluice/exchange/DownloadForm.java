package io.sluice.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.RequestHeader;
import io.sluice.model.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A download as a JSON object has it: one flat object but for state and content. What says nothing is null, and is not
/// written.
record DownloadForm(@Nullable UUID id, @JsonUnwrapped RequestForm request, int priority,
        @JsonUnwrapped OptionsForm options, @Nullable JsonNode state, @Nullable ContentForm content,
        @JsonUnwrapped TimesForm times) {

    /// What is wanted.
    ///
    /// @param leftOut    what was left out when it was written, so that it cannot be fetched
    /// @param wishedName the name that the user wants the file to have
    record RequestForm(@Nullable List<URI> links, @Nullable Set<PublicCopy.LeftOut> leftOut, @Nullable Path folder,
            @Nullable String wishedName, int maxRetries, @Nullable UUID trackId) {
        static RequestForm of(DownloadRequest request, Set<PublicCopy.LeftOut> leftOut) {
            return new RequestForm(request.links(), leftOut, request.folder(), request.fileName(),
                    request.maxRetries(), request.trackId());
        }

        DownloadRequest request(FetchOptions options) {
            return new DownloadRequest(needed(links, "links"), needed(folder, "folder"), wishedName, maxRetries,
                    trackId, options);
        }

        boolean isWhole() {
            return leftOut == null || leftOut.isEmpty();
        }
    }

    /// How it is fetched.
    ///
    /// @param connections null for as many as the settings say
    /// @param speedLimit  bytes a second; null for none
    record OptionsForm(@Nullable List<RequestHeader> headers, @Nullable Checksum checksum,
            @Nullable Integer connections, @Nullable Long speedLimit) {
        static OptionsForm of(FetchOptions options) {
            return new OptionsForm(options.headers(), options.checksum(),
                    options.connections() == FetchOptions.AS_SET ? null : options.connections(),
                    options.bytesPerSecond() == FetchOptions.UNLIMITED ? null : options.bytesPerSecond());
        }

        FetchOptions options() {
            return new FetchOptions(headers == null ? List.of() : headers, checksum,
                    connections == null ? FetchOptions.AS_SET : connections,
                    speedLimit == null ? FetchOptions.UNLIMITED : speedLimit);
        }
    }

    record TimesForm(@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable Instant startedAt) {
        static TimesForm of(Times times) {
            return new TimesForm(times.created(), times.updated(), times.started());
        }

        Times times() {
            Instant created = needed(createdAt, "created_at");
            return new Times(created, updatedAt == null ? created : updatedAt, startedAt);
        }
    }

    static DownloadForm of(PublicCopy copy, JsonNode state) {
        Download download = copy.download();
        return new DownloadForm(download.id(), RequestForm.of(download.request(), copy.leftOut()),
                download.place().priority().level(), OptionsForm.of(download.request().options()), state,
                ContentForm.of(download.content()), TimesForm.of(download.times()));
    }

    /// @throws IllegalArgumentException where it is no download; the message says what is wrong
    Download download(DownloadState read) {
        return new Download(needed(id, "id"), request.request(options.options()),
                new Place(Priority.of(priority), 0), read,
                content == null ? Content.NOTHING_YET : content.content(), times.times());
    }

    static <T> T needed(@Nullable T value, String member) {
        if (value == null) {
            throw new IllegalArgumentException("It lacks “" + member + "”");
        }
        return Objects.requireNonNull(value);
    }
}
