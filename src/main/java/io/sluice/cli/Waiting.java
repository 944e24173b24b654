package io.sluice.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteDownload;

/// Waits until downloads are over, and shows how far they are.
final class Waiting {
    private final ApiClient client;
    private final Pulse pulse;
    private final View view;
    private final Map<UUID, RemoteDownload> latest = new LinkedHashMap<>();

    Waiting(ApiClient client, Pulse pulse, View view) {
        this.client = client;
        this.pulse = pulse;
        this.view = view;
    }

    /// @return whether all of them have arrived
    ExitCode forAll(List<RemoteDownload> downloads) throws ApiException, InterruptedException {
        downloads.forEach(it -> latest.put(it.id(), it));
        boolean goesOn = true;
        while (goesOn) {
            for (RemoteDownload before : running()) {
                look(before);
            }
            List<RemoteDownload> left = running();
            view.show(left, "");
            goesOn = !left.isEmpty() && pulse.goesOn();
        }
        boolean arrived = latest.values().stream().allMatch(it -> it.standing().status().equals("completed"));
        return arrived && latest.size() == downloads.size() ? ExitCode.DONE : ExitCode.NOT_FETCHED;
    }

    private List<RemoteDownload> running() {
        return latest.values().stream().filter(it -> !it.standing().isOver()).toList();
    }

    private void look(RemoteDownload before) throws ApiException {
        try {
            RemoteDownload now = client.find(before.id());
            latest.put(now.id(), now);
            if (now.standing().isOver()) {
                view.over(now);
            }
        } catch (ApiException.Refused refused) {
            if (!refused.refusal().isUnknown()) {
                throw refused;
            }
            latest.remove(before.id());
            view.removed(before);
        }
    }

    /// What is known of them; without those that were removed meanwhile.
    List<RemoteDownload> latest() {
        return List.copyOf(latest.values());
    }
}
