package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.sluice.api.http.Answers;
import io.sluice.exchange.Gid;
import io.sluice.model.Download;
import io.sluice.model.query.ListQuery;
import io.sluice.scheduler.DownloadService;

/// Downloads by their gids. Safe for any thread.
final class Gids {
    private static final Pattern PREFIX = Pattern.compile("[0-9a-fA-F]{1,16}");
    private static final int DIGITS = 16;
    private static final int BITS_OF_A_DIGIT = 4;
    private static final int MOST_TOLD = 10_000;

    private final DownloadService service;
    // Clients ask for what they were told, again and again: looking through a million for each would be dear.
    private final Map<String, UUID> told = new LinkedHashMap<>(16, 0.75f, true) { // guarded by this
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
            return size() > MOST_TOLD;
        }
    };

    Gids(DownloadService service) {
        this.service = service;
    }

    synchronized String of(UUID id) {
        String gid = Gid.of(id);
        told.put(gid, id);
        return gid;
    }

    /// @param text a gid, or the beginning of just one
    /// @throws RpcException where no download has it, or several begin so
    Download find(String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new RpcException("Invalid GID " + (text.length() > DIGITS ? "" : text));
        }
        String prefix = text.toLowerCase(Locale.ROOT);
        UUID id = known(prefix).orElseGet(() -> search(prefix));
        return Answers.of(service.find(List.of(id))).stream().findFirst().orElseThrow(() -> notFound(prefix));
    }

    /// An id for a download that has none yet.
    ///
    /// @throws RpcException where another one has the gid
    UUID free(String gid) {
        if (!matching(gid.toLowerCase(Locale.ROOT)).isEmpty()) {
            throw new RpcException("GID " + gid + " is already used.");
        }
        return Gid.id(gid);
    }

    private synchronized Optional<UUID> known(String gid) {
        return Optional.ofNullable(told.get(gid));
    }

    private UUID search(String prefix) {
        List<UUID> found = matching(prefix);
        if (found.size() > 1) {
            throw new RpcException("GID " + prefix + " is not unique");
        }
        return found.stream().findFirst().orElseThrow(() -> notFound(prefix));
    }

    // At most two: nobody asks for more.
    private List<UUID> matching(String prefix) {
        int rest = (DIGITS - prefix.length()) * BITS_OF_A_DIGIT;
        long wanted = Long.parseUnsignedLong(prefix, DIGITS);
        return Answers.of(service.list(ListQuery.PLAIN)).stream()
                .filter(it -> it.getLeastSignificantBits() >>> rest == wanted).limit(2).toList();
    }

    private static RpcException notFound(String gid) {
        return new RpcException("GID " + gid + " is not found");
    }
}
