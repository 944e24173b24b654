package io.sluice.store;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sluice.model.Checksum;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.RequestHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Writes states, links, options and provenances as JSON and reads them back whole. Safe for any thread.
///
/// The kinds of [Failure], [PauseReason] and [DownloadEvent] are told apart by the simple names of their classes. They are
/// in users' files: renaming one of those classes needs a migration.
final class StateJson {
    private static final String KIND = "kind";
    private static final TypeReference<List<URI>> LINKS = new TypeReference<>() {
    };

    private final JsonMapper mapper = JsonMapper.builder().addMixIn(Failure.class, Kinds.class)
            .addMixIn(PauseReason.class, Kinds.class).addMixIn(DownloadEvent.class, Kinds.class)
            .registerSubtypes(kinds()).build();

    // What most rows hold is not taken apart for each of them.
    private final String noOptions = write(FetchOptions.NONE);
    private final String nothingKnown = write(Provenance.UNKNOWN);

    String write(DownloadState state) {
        return mapper.writeValueAsString(state);
    }

    /// What stands in the text of a state in which a failure of this kind is.
    static String kind(Class<? extends Failure> kind) {
        return "\"" + KIND + "\":\"" + kind.getSimpleName() + "\"";
    }

    /// @throws StoreException where `json` is not a state called `name`
    DownloadState state(StateName name, String json) {
        try {
            return mapper.readValue(json, name.type());
        } catch (JacksonException e) {
            throw new StoreException("A state " + name + " cannot be read: " + json, e);
        }
    }

    String write(List<URI> links) {
        return mapper.writeValueAsString(links);
    }

    /// @throws StoreException where `json` is not a list of links
    List<URI> links(String json) {
        try {
            return mapper.readValue(json, LINKS);
        } catch (JacksonException e) {
            throw new StoreException("Links cannot be read: " + json, e);
        }
    }

    String write(FetchOptions options) {
        return mapper.writeValueAsString(options);
    }

    /// What `json` does not say is as in [FetchOptions#NONE].
    ///
    /// @throws StoreException where `json` is no options
    FetchOptions options(String json) {
        return json.equals(noOptions) ? FetchOptions.NONE : read(json, OptionsJson.class).options();
    }

    String write(DownloadEvent event) {
        return mapper.writeValueAsString(event);
    }

    /// @throws StoreException where `json` is no event
    DownloadEvent event(String json) {
        return read(json, DownloadEvent.class);
    }

    String write(Provenance provenance) {
        return mapper.writeValueAsString(provenance);
    }

    /// What `json` does not say is as in [Provenance#UNKNOWN].
    ///
    /// @throws StoreException where `json` is no provenance
    Provenance provenance(String json) {
        return json.equals(nothingKnown) ? Provenance.UNKNOWN : read(json, ProvenanceJson.class).provenance();
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new StoreException(type.getSimpleName() + " cannot be read: " + json, e);
        }
    }

    /// Rows of older versions lack members: what is absent is null here.
    private record OptionsJson(@Nullable List<RequestHeader> headers, @Nullable Checksum checksum, int connections,
            long bytesPerSecond) {
        FetchOptions options() {
            return new FetchOptions(headers == null ? List.of() : headers, checksum, connections, bytesPerSecond);
        }
    }

    private record ProvenanceJson(@Nullable URI lastLink, @Nullable List<URI> redirects, @Nullable URI source,
            @Nullable Checksum promised, @Nullable Verified verified, @Nullable Set<Caveat> caveats) {
        Provenance provenance() {
            return new Provenance(lastLink, redirects == null ? List.of() : redirects, source, promised, verified,
                    caveats == null ? Set.of() : caveats);
        }
    }

    private static NamedType[] kinds() {
        return Stream.of(Failure.class, PauseReason.class, DownloadEvent.class).flatMap(StateJson::records)
                .map(type -> new NamedType(type, type.getSimpleName())).toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(StateJson::records) : Stream.of(type);
    }

    /// Gives the sealed types of the model a member that names the kind; the model itself stays free of annotations.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    private interface Kinds {
    }
}
