package io.sluice.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.sluice.model.FetchOptions;
import io.sluice.model.HostRule;

/// What a host is allowed, in the settings. JavaFX thread.
public final class HostRow extends SettingRow<HostRule> {
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[^\\s/:*@?#]+|\\[[0-9a-f:.]+]");

    private final TypedField host;
    private final TypedField speed;
    private final TypedField connections;

    HostRow() {
        this(new TypedField(), new TypedField(), new TypedField());
    }

    private HostRow(TypedField host, TypedField speed, TypedField connections) {
        super(host, speed, connections);
        this.host = host;
        this.speed = speed;
        this.connections = connections;
    }

    /// A name, or `*.` and a name for all hosts below it.
    public TypedField host() {
        return host;
    }

    /// As [SpeedText] reads it, empty for no limit.
    public TypedField speed() {
        return speed;
    }

    /// 1-32, empty for the usual number.
    public TypedField connections() {
        return connections;
    }

    @Override
    Optional<HostRule> read(List<HostRule> others) {
        Optional<String> name = judge(host, readHost(host.text().toLowerCase(Locale.ROOT), others));
        Optional<Long> limit = judge(speed, readSpeed(speed.text(), connections.text()));
        Optional<Integer> most = judge(connections, readConnections(connections.text()));
        return name.isPresent() && limit.isPresent() && most.isPresent()
                ? Optional.of(new HostRule(name.get(), limit.get(), most.get()))
                : Optional.empty();
    }

    private static Reading<String> readHost(String typed, List<HostRule> others) {
        if (!HOST.matcher(typed).matches()) {
            return new Reading.Bad<>(UserMessage.of("settings.host.noHost"));
        }
        return others.stream().anyMatch(other -> other.host().equals(typed))
                ? new Reading.Bad<>(UserMessage.of("settings.host.twice", typed))
                : new Reading.Good<>(typed);
    }

    // A rule that says nothing is none.
    private static Reading<Long> readSpeed(String typed, String connections) {
        Reading<Long> limit = SpeedText.read(typed);
        boolean nothing = limit instanceof Reading.Good(var bytes) && bytes == FetchOptions.UNLIMITED;
        return nothing && connections.isEmpty()
                ? new Reading.Bad<>(UserMessage.of("settings.host.nothing"))
                : limit;
    }

    static Reading<Integer> readConnections(String typed) {
        return typed.isBlank()
                ? new Reading.Good<>(FetchOptions.AS_SET)
                : CountText.read(typed, FetchOptions.MOST_CONNECTIONS);
    }

    @Override
    void write(HostRule now) {
        host.textProperty().set(now.host());
        speed.textProperty().set(SpeedText.write(now.bytesPerSecond()));
        connections.textProperty()
                .set(now.connections() == FetchOptions.AS_SET ? "" : Integer.toString(now.connections()));
    }
}
