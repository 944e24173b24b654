package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sluice.i18n.Moment;
import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Resting;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Failure.ChecksumWrong;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import io.sluice.model.PublicLink;

/// Says where the bytes of a download came from and who vouches for them, without its secrets.
final class OriginText {
    private OriginText() {
    }

    static List<DetailLine> of(Download download) {
        List<DetailLine> lines = new ArrayList<>();
        lines.add(new DetailLine("ui.details.origin.given",
                download.request().links().stream().map(PublicLink::of).map(DetailLine::verbatim).toList()));
        lines.addAll(way(download.content().provenance()));
        Optional<Verified> vouched = vouched(download);
        vouched.map(Verified::checksum).ifPresent(sum -> lines.add(checksum("ui.details.origin.checksum", sum)));
        if (download.state() instanceof Failed(ChecksumWrong(_, var found), _)) {
            lines.add(checksum("ui.details.origin.found", found));
        }
        lines.add(DetailLine.of("ui.details.origin.voucher", UserMessage.of(voucher(vouched.map(Verified::voucher)))));
        lines.add(DetailLine.of("ui.details.origin.verification", verification(download, vouched.isPresent())));
        return lines;
    }

    private static DetailLine checksum(String key, Checksum sum) {
        return DetailLine.of(key, DetailLine.verbatim(sum.toString()));
    }

    private static List<DetailLine> way(Provenance provenance) {
        URI last = provenance.lastLink();
        if (last == null) {
            return List.of(DetailLine.of("ui.details.origin.answered", UserMessage.of("ui.details.origin.notAsked")));
        }
        List<DetailLine> lines = new ArrayList<>();
        if (!provenance.redirects().isEmpty()) {
            lines.add(new DetailLine("ui.details.origin.redirects",
                    provenance.redirects().stream().map(PublicLink::of).map(DetailLine::verbatim).toList()));
        }
        lines.add(DetailLine.of("ui.details.origin.answered", DetailLine.verbatim(PublicLink.of(last))));
        return lines;
    }

    // What a run proved; before that, what its end will be held against: what the user says goes first.
    private static Optional<Verified> vouched(Download download) {
        Provenance provenance = download.content().provenance();
        if (provenance.verified() != null) {
            return Optional.of(provenance.verified());
        }
        if (download.state() instanceof Failed(ChecksumWrong(var expected, _), _)) {
            return Optional.of(expected);
        }
        Optional<Verified> user = Optional.ofNullable(download.request().options().checksum())
                .map(it -> new Verified(it, Voucher.USER));
        return user
                .or(() -> Optional.ofNullable(provenance.promised()).map(it -> new Verified(it, Voucher.SERVER)));
    }

    private static String voucher(Optional<Voucher> voucher) {
        return voucher.map(it -> switch (it) {
            case USER -> "ui.details.origin.voucher.user";
            case SERVER -> "ui.details.origin.voucher.server";
        }).orElse("ui.details.origin.voucher.nobody");
    }

    private static UserMessage verification(Download download, boolean vouched) {
        boolean proved = download.content().provenance().verified() != null;
        return switch (download.state()) {
            case Completed over when proved -> UserMessage.of("ui.details.origin.verified", new Moment(over.at()));
            case Completed _ when vouched -> UserMessage.of("ui.details.origin.unverified");
            case Completed _ -> UserMessage.of("ui.details.origin.unvouched");
            case Failed(ChecksumWrong _, var at) -> UserMessage.of("ui.details.origin.wrong", new Moment(at));
            case Settled _,Active _,Resting _ when vouched -> UserMessage.of("ui.details.origin.willBe");
            case Settled _,Active _,Resting _ -> UserMessage.of("ui.details.origin.willNotBe");
        };
    }
}
