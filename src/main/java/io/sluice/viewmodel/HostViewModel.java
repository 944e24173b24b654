package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.FetchOptions;
import io.sluice.model.HostProfile;
import io.sluice.model.HostRule;
import io.sluice.settings.SettingsStore;

/// The host of the selected download: what the user allows it, and what was learned of it. JavaFX thread.
public final class HostViewModel {
    private final Selection selection;
    private final Requests requests;
    private final SettingsStore settings;
    private final SettingsWriter writer;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(this, "enabled", false);
    private final ReadOnlyObjectWrapper<List<UserMessage>> learned = new ReadOnlyObjectWrapper<>(this, "learned",
            List.of());

    HostViewModel(Selection selection, Requests requests, SettingsStore settings, SettingsWriter writer,
            Notices notices) {
        this.selection = selection;
        this.requests = requests;
        this.settings = settings;
        this.writer = writer;
        this.notices = notices;
        selection.idsProperty().subscribe(ids -> enabled.set(!ids.isEmpty()));
    }

    /// Whether a download is selected.
    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /// Where the bytes of the first selected download come from; begins to look up what was learned of it.
    public Optional<String> open() {
        Optional<String> host = selection.first(_ -> true).map(DownloadRow::download).map(HostViewModel::hostOf);
        learned.set(List.of());
        host.ifPresent(this::lookUp);
        return host;
    }

    // After redirects: that host is the one that has limits.
    static String hostOf(Download download) {
        URI last = download.content().provenance().lastLink();
        URI link = last == null ? download.request().links().getFirst() : last;
        return String.valueOf(link.getHost()).toLowerCase(Locale.ROOT);
    }

    /// The sentences on what was learned; empty while they are looked up.
    public ReadOnlyObjectProperty<List<UserMessage>> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    public void forget(String host) {
        requests.ask(service -> service.hosts().forget(host), _ -> lookUp(host));
    }

    private void lookUp(String host) {
        requests.ask(service -> service.hosts().find(host), profile -> learned.set(sentences(profile)));
    }

    private static List<UserMessage> sentences(Optional<HostProfile> profile) {
        List<UserMessage> sentences = new ArrayList<>();
        profile.filter(it -> it.connections() != HostProfile.UNKNOWN)
                .ifPresent(it -> sentences.add(UserMessage.of("ui.host.learned.connections", it.connections())));
        profile.map(HostProfile::ranges).ifPresent(honoured -> sentences
                .add(UserMessage.of(honoured ? "ui.host.learned.ranges" : "ui.host.learned.noRanges")));
        return sentences.isEmpty() ? List.of(UserMessage.of("ui.host.learned.nothing")) : List.copyOf(sentences);
    }

    /// The limit of the host's own rule, as it would be typed.
    public String speedText(String host) {
        return ownRule(host).map(rule -> SpeedText.write(rule.bytesPerSecond())).orElse("");
    }

    /// The connections of the host's own rule; empty where it has none.
    public String connectionsText(String host) {
        return ownRule(host).map(HostRule::connections).filter(number -> number != FetchOptions.AS_SET)
                .map(Object::toString).orElse("");
    }

    private Optional<HostRule> ownRule(String host) {
        return settings.current().transfer().hosts().rules().stream().filter(rule -> rule.host().equals(host))
                .findFirst();
    }

    /// What is wrong with `typed` as a speed limit.
    public Optional<UserMessage> speedProblem(String typed) {
        return SpeedText.read(typed) instanceof Reading.Bad(var problem) ? Optional.of(problem) : Optional.empty();
    }

    /// What is wrong with `typed` as a number of connections.
    public Optional<UserMessage> connectionsProblem(String typed) {
        return HostRow.readConnections(typed) instanceof Reading.Bad(var problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    /// Keeps both as the host's own rule. Nothing happens where one of them is wrong.
    public void allow(String host, String speed, String connections) {
        if (SpeedText.read(speed) instanceof Reading.Good(var bytesPerSecond)
                && HostRow.readConnections(connections) instanceof Reading.Good(var most)) {
            HostRule rule = new HostRule(host, bytesPerSecond, most);
            writer.write(new SettingsWriter.Change(
                    now -> now.withTransfer(now.transfer().withHosts(now.transfer().hosts().with(rule))),
                    Optional::empty, notices::say), () -> {
                    });
        }
    }
}
