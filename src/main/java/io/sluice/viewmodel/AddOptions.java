package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sluice.model.Checksum;
import io.sluice.model.FetchOptions;
import io.sluice.model.RequestHeader;
import org.jspecify.annotations.Nullable;

/// How what is added differs from the settings, as it is typed into the dialog. JavaFX thread.
public final class AddOptions {
    /// What all fields together mean.
    ///
    /// @param login   `user:password`, or none
    /// @param mirrors further links of the one file
    record Chosen(FetchOptions options, @Nullable String login, List<URI> mirrors) {
        /// Whether it says something that is meant for one server only.
        boolean isSecret() {
            return login != null || !options.headers().stream().allMatch(RequestHeader::mayGoAnywhere);
        }

        /// The same for a file whose text asks for something itself; what was typed here goes before that.
        FetchOptions over(FetchOptions own) {
            List<RequestHeader> headers = new ArrayList<>(options.headers());
            own.headers().stream().filter(
                    header -> options.headers().stream().noneMatch(it -> it.name().equalsIgnoreCase(header.name())))
                    .forEach(headers::add);
            long limit = options.bytesPerSecond() == FetchOptions.UNLIMITED
                    ? own.bytesPerSecond()
                    : options.bytesPerSecond();
            return new FetchOptions(headers, options.checksum(), options.connections(), limit);
        }
    }

    private final TypedField headers = new TypedField();
    private final TypedField referer = new TypedField();
    private final TypedField cookies = new TypedField();
    private final TypedField user = new TypedField();
    private final TypedField password = new TypedField();
    private final TypedField checksum = new TypedField();
    private final TypedField mirrors = new TypedField();
    private final TypedField connections = new TypedField();
    private final TypedField speedLimit = new TypedField();

    AddOptions() {
    }

    /// `Name: value`, one a line.
    public TypedField headers() {
        return headers;
    }

    public TypedField referer() {
        return referer;
    }

    /// `name=value`, with `;` between several.
    public TypedField cookies() {
        return cookies;
    }

    public TypedField user() {
        return user;
    }

    public TypedField password() {
        return password;
    }

    /// What the one file must add up to, as [Checksum#parse] reads it.
    public TypedField checksum() {
        return checksum;
    }

    /// Further links of the one file.
    public TypedField mirrors() {
        return mirrors;
    }

    /// 1-32; empty for what the settings say.
    public TypedField connections() {
        return connections;
    }

    /// As in the settings; empty for no limit of its own.
    public TypedField speedLimit() {
        return speedLimit;
    }

    List<TypedField> all() {
        return List.of(headers, referer, cookies, user, password, checksum, mirrors, connections, speedLimit);
    }

    /// Says at each field what is wrong with it.
    ///
    /// @param files how many are to be added
    /// @return empty where something is wrong
    Optional<Chosen> read(int files) {
        Optional<List<RequestHeader>> own = headers.take(HeaderText.read(headers.text()));
        Optional<List<RequestHeader>> page = referer.take(HeaderText.of("Referer", referer.text()));
        Optional<List<RequestHeader>> kept = cookies.take(HeaderText.of("Cookie", cookies.text()));
        Optional<Optional<String>> login = user.take(login());
        Optional<Optional<Checksum>> sum = checksum.take(sum(files));
        Optional<List<URI>> more = mirrors.take(mirrors(files));
        Optional<Integer> most = connections.take(connections.text().isEmpty()
                ? new Reading.Good<>(FetchOptions.AS_SET)
                : CountText.read(connections.text(), FetchOptions.MOST_CONNECTIONS));
        Optional<Long> limit = speedLimit.take(SpeedText.read(speedLimit.text()));
        if (Stream.of(own, page, kept, login, sum, more, most, limit).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<RequestHeader> all = Stream.of(own, page, kept).flatMap(it -> it.orElseThrow().stream()).toList();
        return Optional.of(new Chosen(
                new FetchOptions(all, sum.get().orElse(null), most.get(), limit.get()), login.get().orElse(null),
                more.get()));
    }

    // A password may begin or end with a blank.
    private Reading<Optional<String>> login() {
        String secret = password.textProperty().get();
        if (user.text().contains(":")) {
            return new Reading.Bad<>(UserMessage.of("login.noUser"));
        }
        if (user.text().isEmpty()) {
            return secret.isEmpty()
                    ? new Reading.Good<>(Optional.empty())
                    : new Reading.Bad<>(UserMessage.of("login.noUser"));
        }
        return new Reading.Good<>(Optional.of(user.text() + ":" + secret));
    }

    private Reading<Optional<Checksum>> sum(int files) {
        if (checksum.text().isEmpty()) {
            return new Reading.Good<>(Optional.empty());
        }
        if (files > 1) {
            return new Reading.Bad<>(UserMessage.of("add.checksumOfOne"));
        }
        try {
            return new Reading.Good<>(Optional.of(Checksum.parse(checksum.text())));
        } catch (IllegalArgumentException _) {
            return new Reading.Bad<>(UserMessage.of("add.noChecksum"));
        }
    }

    private Reading<List<URI>> mirrors(int files) {
        Links links = Links.in(mirrors.text());
        if (!links.good().isEmpty() && files > 1) {
            return new Reading.Bad<>(UserMessage.of("add.mirrorsOfOne"));
        }
        return links.problem().<Reading<List<URI>>>map(Reading.Bad::new).orElseGet(
                () -> new Reading.Good<>(links.good()));
    }
}
