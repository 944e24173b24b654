package io.sluice.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.sluice.engine.http.Cancellation;
import io.sluice.engine.http.Failures;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RangeRequest;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.HostProfile;
import org.jspecify.annotations.Nullable;

/// Asks the links of a job one after the other for byte 0, until one gives an answer that is accepted. Job's thread only.
final class Opener {
    /// How the beginning is asked for: all as one range, which shows whether there are ranges; one byte, for which whoever
    /// ignores ranges sends all; or all without a range.
    enum Ask {
        ALL_AS_RANGE, FIRST_BYTE, WHOLE
    }

    private static final int OK = 200;

    private final UUID download;
    private final EngineParts parts;
    private final Mirrors mirrors;
    private final BooleanSupplier stopAsked;

    Opener(UUID download, EngineParts parts, Mirrors mirrors, BooleanSupplier stopAsked) {
        this.download = download;
        this.parts = parts;
        this.mirrors = mirrors;
        this.stopAsked = stopAsked;
    }

    /// @param known what the answer is compared with
    /// @param name  that the file has or is to have, none where the answer decides
    Opening open(Ask ask, Content known, @Nullable String name, Cancellation cancellation) throws TransferException {
        while (true) {
            Mirror mirror = mirrors.toBegin();
            try {
                return openAt(mirror, ask, known, name, cancellation);
            } catch (TransferException failed) {
                Optional<Failure> ofTheJob = mirrors.failed(mirror, failed.failure());
                if (stopAsked.getAsBoolean() || ofTheJob.isPresent()) {
                    throw new TransferException(ofTheJob.orElse(failed.failure()), failed);
                }
            }
        }
    }

    private Opening openAt(Mirror mirror, Ask ask, Content known, @Nullable String name, Cancellation cancellation)
            throws TransferException {
        RangeRequest request = request(mirror, ask);
        RangeAnswer answer = fetch(request, mirror, cancellation);
        // An answer of 200 to one byte is the whole file, as if that had been asked for.
        RangeRequest answered = ask == Ask.FIRST_BYTE && answer.status() == OK ? whole(mirror) : request;
        Asked asked = new Asked(answered, mirrors.known(mirror, known), false, name);
        Judgement judgement = AnswerCheck.judge(asked, answer);
        if (judgement instanceof Judgement.Unusable(var failure, var strike)) {
            answer.close();
            if (strike && mirrors.isOnly(mirror)) {
                parts.strikes().add(download);
            }
            throw new TransferException(failure);
        }
        mirrors.begins(mirror, answer.validator());
        return new Opening(answer, judgement, !request.isWholeFile());
    }

    private RangeRequest request(Mirror mirror, Ask ask) {
        return switch (ask) {
            case ALL_AS_RANGE -> mayGiveRanges(mirror) ? range(mirror, RangeRequest.TO_THE_END) : whole(mirror);
            case FIRST_BYTE -> range(mirror, 1);
            case WHOLE -> whole(mirror);
        };
    }

    private RangeRequest range(Mirror mirror, long to) {
        return new RangeRequest(mirror.link(), 0, to, null, timeout());
    }

    private RangeRequest whole(Mirror mirror) {
        return RangeRequest.wholeFile(mirror.link(), timeout());
    }

    // Asking such a host would cost nothing but the chance that it answers with a wrong range.
    private boolean mayGiveRanges(Mirror mirror) {
        boolean ignores = parts.hosts().known(mirror.host()).map(HostProfile::ignoresRanges).orElse(false);
        return !ignores && !parts.strikes().isOut(download);
    }

    private RangeAnswer fetch(RangeRequest request, Mirror mirror, Cancellation cancellation)
            throws TransferException {
        try {
            return parts.http().fetch(request, cancellation);
        } catch (IOException broken) {
            throw new TransferException(Failures.of(broken, mirror.host(), timeout()), broken);
        }
    }

    private Duration timeout() {
        return parts.tuning().stallTimeout();
    }
}
