package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.i18n.Speed;
import io.sluice.model.Download;
import io.sluice.model.FetchOptions;
import io.sluice.model.HostRules;
import io.sluice.model.PublicLink;
import io.sluice.model.SegmentMap;
import io.sluice.model.TransferSnapshot;
import io.sluice.settings.SettingsStore;
import io.sluice.settings.TransferSettings;
import org.jspecify.annotations.Nullable;

/// The connections of the shown download, what they are allowed, and what was learned of their host. JavaFX thread.
public final class ConnectionsViewModel {
    private record Looked(UUID id, String host) {
    }

    private final HostViewModel host;
    private final SettingsStore settings;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<ConnectionLine>> connections = new ReadOnlyObjectWrapper<>(this,
            "connections", List.of());
    private final ReadOnlyObjectWrapper<List<DetailLine>> limits = new ReadOnlyObjectWrapper<>(this, "limits",
            List.of());
    private ConnectionSpeeds speeds = new ConnectionSpeeds();
    private @Nullable Looked looked;

    ConnectionsViewModel(HostViewModel host, SettingsStore settings, Clock clock) {
        this.host = host;
        this.settings = settings;
        this.clock = clock;
    }

    /// Those that fetch now, in the order of their numbers.
    public ReadOnlyObjectProperty<List<ConnectionLine>> connectionsProperty() {
        return connections.getReadOnlyProperty();
    }

    /// What the download and its host are allowed.
    public ReadOnlyObjectProperty<List<DetailLine>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /// What was learned of the host.
    public ReadOnlyObjectProperty<List<UserMessage>> learnedProperty() {
        return host.learnedProperty();
    }

    /// Forgets what was learned of the host.
    public void forget() {
        if (looked != null) {
            host.forget(looked.host());
        }
    }

    void show(DownloadRow row, Optional<TransferSnapshot> inside) {
        Download download = row.download();
        var now = new Looked(download.id(), HostViewModel.hostOf(download));
        if (!now.equals(looked)) {
            looked = now;
            speeds = new ConnectionSpeeds();
            host.open();
        }
        limits.set(limits(download, now.host()));
        SegmentMap map = inside.map(TransferSnapshot::segments).orElse(SegmentMap.complete(0));
        Instant moment = clock.instant();
        speeds.look(map, moment);
        List<String> links = download.request().links().stream().distinct().map(PublicLink::of).toList();
        connections.set(map.writers().stream().map(writer -> line(writer, links)).toList());
    }

    private ConnectionLine line(SegmentMap.Writer writer, List<String> links) {
        // The links may have been replaced a moment ago, while the job of the old ones still ends.
        String from = writer.mirror() < links.size() ? links.get(writer.mirror()) : "";
        return new ConnectionLine(writer.connection(), writer.mirror(), from, writer.bytes(),
                speeds.of(writer.connection()));
    }

    private List<DetailLine> limits(Download download, String name) {
        FetchOptions own = download.request().options();
        TransferSettings all = settings.current().transfer();
        HostRules hosts = all.hosts();
        int most = own.connections() == FetchOptions.AS_SET ? all.connections() : own.connections();
        return List.of(DetailLine.of("ui.details.host", DetailLine.verbatim(name)),
                DetailLine.of("ui.details.connectionsOfFile", UserMessage.of("ui.details.number", most)),
                DetailLine.of("ui.details.connectionsOfHost",
                        UserMessage.of("ui.details.number", hosts.connectionsTo(name))),
                DetailLine.of("ui.details.limit", limit(own.bytesPerSecond())),
                DetailLine.of("ui.details.limitOfHost", limit(hosts.bytesPerSecondOf(name))),
                DetailLine.of("ui.details.limitOfAll", limit(all.bytesPerSecond())));
    }

    private static UserMessage limit(long bytesPerSecond) {
        return bytesPerSecond == FetchOptions.UNLIMITED
                ? UserMessage.of("ui.details.noLimit")
                : UserMessage.of("ui.details.verbatim", new Speed(bytesPerSecond));
    }
}
