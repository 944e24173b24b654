package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;

/// Hands wishes to the service, once it is there, without those that the user leaves out. JavaFX thread.
final class Submission {
    private final Requests requests;
    private final DuplicatesViewModel duplicates;
    private final BiConsumer<List<String>, UserMessage> giveBack;
    private final List<NewDownload> waiting = new ArrayList<>();
    private boolean hopeless;

    /// @param giveBack takes what could not be kept, a line for each file, and why
    Submission(Requests requests, DuplicatesViewModel duplicates, BiConsumer<List<String>, UserMessage> giveBack) {
        this.requests = requests;
        this.duplicates = duplicates;
        this.giveBack = giveBack;
    }

    void send(List<NewDownload> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        if (requests.attached()) {
            duplicates.sift(wishes, this::keep);
        } else if (hopeless) {
            giveBack(wishes, UserMessage.of("notice.noList", wishes.size()));
        } else {
            waiting.addAll(wishes);
        }
    }

    /// There is a service now, or there will be none in this run.
    void decided(boolean none) {
        hopeless = none;
        List<NewDownload> kept = List.copyOf(waiting);
        waiting.clear();
        send(kept);
    }

    private void keep(List<NewDownload> wishes) {
        if (!wishes.isEmpty()) {
            requests.ask((DownloadService service) -> service.add(wishes), _ -> {
            }, failure -> giveBack(wishes,
                    UserMessage.of("notice.notAdded", wishes.size(), Requests.reason(failure))));
        }
    }

    private void giveBack(List<NewDownload> wishes, UserMessage why) {
        giveBack.accept(wishes.stream().map(Submission::written).toList(), why);
    }

    // What a link alone does not say is said by a command of curl, which the field understands.
    private static String written(NewDownload wish) {
        boolean plain = wish.fileName() == null && wish.options().headers().isEmpty();
        return plain
                ? wish.links().stream().map(URI::toString).collect(Collectors.joining(" "))
                : CurlText.write(wish.links().getFirst(), wish.options().headers(), wish.fileName());
    }
}
