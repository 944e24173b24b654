package io.sluice.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.sluice.model.Checksum;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import org.jspecify.annotations.Nullable;

/// Adds up the bytes of one run, where somebody said what they must add up to: while they are written as far as they come
/// in order from byte 0, the rest in one pass over the `.part` at the end. Where nobody said anything it costs nothing.
///
/// [#wrote] may be called from any thread, one for each place in the file; the pass belongs to the job's thread.
final class Verification {
    static final Verification NONE = new Verification(Optional.empty());
    private static final int PASS_BYTES = 1 << 20;

    private final Optional<Verified> aim;
    private final @Nullable MessageDigest digest; // guarded by this
    private volatile long summed; // written under this: so many bytes from the start are in the digest

    private Verification(Optional<Verified> aim) {
        this.aim = aim;
        this.digest = aim.map(it -> digest(it.checksum().algorithm())).orElse(null);
    }

    /// What the user expects goes before what the server promised: it came by another way than the bytes.
    static Verification of(FetchOptions options, Provenance provenance) {
        Checksum expected = options.checksum();
        Checksum promised = provenance.promised();
        if (expected != null) {
            return new Verification(Optional.of(new Verified(expected, Voucher.USER)));
        }
        return new Verification(Optional.ofNullable(promised).map(it -> new Verified(it, Voucher.SERVER)));
    }

    private static MessageDigest digest(Checksum.Algorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.digest());
        } catch (NoSuchAlgorithmException incomplete) {
            throw new IllegalStateException("This Java has no " + algorithm.digest(), incomplete);
        }
    }

    /// These bytes are in the file now.
    void wrote(byte[] bytes, int length, long position) {
        if (digest == null || position != summed) {
            return;
        }
        // The bytes at one place have one writer, so nobody else is here for this place.
        synchronized (this) {
            digest.update(bytes, 0, length);
            summed = position + length;
        }
    }

    Optional<Verified> aim() {
        return aim;
    }

    /// Reads what was not added up yet.
    ///
    /// @param stopped asked after each MiB
    /// @return what was proved; empty where nobody vouches, or the pass was stopped
    /// @throws TransferException the bytes add up to something else
    Optional<Verified> verify(PartFile part, long length, TransferMeter meter, BooleanSupplier stopped)
            throws IOException, TransferException {
        if (aim.isEmpty() || !pass(part, length, meter, stopped)) {
            return Optional.empty();
        }
        Checksum found = sum();
        if (!found.equals(aim.get().checksum())) {
            throw new TransferException(new Failure.ChecksumWrong(aim.get(), found));
        }
        return aim;
    }

    private boolean pass(PartFile part, long length, TransferMeter meter, BooleanSupplier stopped)
            throws IOException {
        if (summed == length) {
            return true;
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(PASS_BYTES, length - summed));
        while (summed < length && !stopped.getAsBoolean()) {
            meter.verified(summed);
            int read = part.read(buffer.clear(), summed);
            if (read < 0) {
                throw new IOException("The .part ends at " + summed + " of " + length);
            }
            wrote(buffer.array(), read, summed);
            // Adding up never blocks: without this a virtual thread would keep its carrier from the downloads.
            Thread.yield();
        }
        return summed == length;
    }

    private synchronized Checksum sum() {
        Checksum.Algorithm algorithm = aim.orElseThrow().checksum().algorithm();
        return Checksum.of(algorithm, Objects.requireNonNull(digest).digest());
    }
}
