package io.sluice.exchange;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sluice.model.Checksum;
import io.sluice.model.FetchOptions;
import io.sluice.model.LinkText;
import io.sluice.model.RequestHeader;
import org.jspecify.annotations.Nullable;

/// A download of an aria2 session, as its lines are read one after the other.
final class Aria2Entry {
    private final List<URI> links = new ArrayList<>();
    private final List<RequestHeader> headers = new ArrayList<>();
    private FetchOptions options = FetchOptions.NONE;
    private @Nullable UUID id;
    private @Nullable Path folder;
    private @Nullable String fileName;
    private @Nullable Integer maxRetries;
    private String user = "";
    private String password = "";
    private boolean paused;
    private boolean throughProxy;

    void add(URI link) {
        links.add(link);
    }

    /// @return what is to be said where the option cannot be taken over
    Optional<Remark> take(Aria2Option option) {
        if (option.namesProxy()) {
            throughProxy = true;
            return Optional.of(Remark.of(option.line(), Remark.Reason.PROXY, option.written()));
        }
        try {
            boolean taken = option.value().isEmpty() || option.meansNothing() || takeRequest(option)
                    || takeTransfer(option);
            return taken ? Optional.empty() : Optional.of(notTaken(option));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(notTaken(option));
        }
    }

    // A password that cannot be taken over is still one.
    private static Remark notTaken(Aria2Option option) {
        return Remark.of(option.line(), Remark.Reason.OPTION,
                option.name().endsWith("passwd") ? option.name() : option.written());
    }

    private boolean takeRequest(Aria2Option option) {
        switch (option.name()) {
            case "header" -> headers.add(Aria2Values.header(option.value()));
            case "referer" -> headers.add(new RequestHeader("Referer", option.value()));
            case "user-agent" -> headers.add(new RequestHeader("User-Agent", option.value()));
            case "checksum" -> options = options.withChecksum(Checksum.parse(option.value()));
            case "http-user" -> user = option.value();
            case "http-passwd" -> password = option.value();
            case "gid" -> id = Gid.id(option.value());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean takeTransfer(Aria2Option option) {
        switch (option.name()) {
            case "dir" -> folder = absolute(option.value());
            case "out" -> fileName = plain(option.value());
            case "pause" -> paused = Boolean.parseBoolean(option.value());
            case "split" -> options = options.withConnections(Aria2Values.connections(option.value()));
            case "max-connection-per-server" -> {
                if (options.connections() == FetchOptions.AS_SET) {
                    options = options.withConnections(Aria2Values.connections(option.value()));
                }
            }
            case "max-download-limit" -> options = options.withBytesPerSecond(Aria2Values.size(option.value()));
            case "max-tries" -> maxRetries = Aria2Values.retries(option.value());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Empty where no link can be fetched, or only through a proxy: going around that would tell the server who asks.
    Optional<Entry.Wanted> wanted() {
        if (links.isEmpty() || throughProxy) {
            return Optional.empty();
        }
        List<URI> all = new ArrayList<>(links);
        if (!user.isEmpty()) {
            all.set(0, LinkText.withLogin(all.getFirst(), user, password)); // only to the server that it names
        }
        return Optional
                .of(new Entry.Wanted(id, all, folder, fileName, maxRetries, options.withHeaders(headers), paused));
    }

    private static Path absolute(String text) {
        try {
            Path path = Path.of(text).normalize();
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Said below.
        }
        throw new IllegalArgumentException("Not an absolute folder");
    }

    // aria2 takes a path below the folder here; a name that leads somewhere else is none.
    private static String plain(String text) {
        if (text.contains("/") || text.contains("\\")) {
            throw new IllegalArgumentException("Not a plain name");
        }
        return text;
    }
}
