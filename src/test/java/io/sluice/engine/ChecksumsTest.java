package io.sluice.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.sluice.model.Checksum;
import io.sluice.model.Checksum.Algorithm;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.Progress;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A file gets its name only where its bytes add up to what somebody vouched for")
class ChecksumsTest extends JobFixture {
    private static final byte[] OTHER = random(LENGTH, 9);

    private TransferOrder expecting(ServedFile file, @Nullable Checksum checksum, Content known, int connections) {
        return new TransferOrder(id, new DownloadRequest(List.of(file.uri()), folder, null, 3, null,
                FetchOptions.NONE.withChecksum(checksum)), known, connections);
    }

    private static byte[] digest(Algorithm algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm.digest()).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Checksum sum(Algorithm algorithm, byte[] bytes) {
        return Checksum.of(algorithm, digest(algorithm, bytes));
    }

    private static String base64(Algorithm algorithm, byte[] bytes) {
        return Base64.getEncoder().encodeToString(digest(algorithm, bytes));
    }

    private static String sha256Field(byte[] bytes) {
        return "sha-256=:" + base64(Algorithm.SHA_256, bytes) + ":";
    }

    private static @Nullable Verified verified(Ending ending) {
        return completed(ending).content().provenance().verified();
    }

    @Nested
    @DisplayName("The user")
    class ByTheUser {
        @ParameterizedTest
        @EnumSource
        void isAnsweredByEveryAlgorithm(Algorithm algorithm) {
            Checksum right = sum(algorithm, bytes);

            Ending ending = job(expecting(server.file("f.bin", bytes), right, Content.NOTHING_YET, 1)).run();

            assertIsWhole(ending, bytes);
            assertThat(verified(ending)).isEqualTo(new Verified(right, Voucher.USER));
        }

        @Test
        void isToldBothChecksumsWhereTheyDifferAndTheBytesStay() {
            ServedFile file = server.file("f.bin", bytes);
            Checksum wanted = sum(Algorithm.SHA_256, OTHER);

            Failure failure = failure(job(expecting(file, wanted, Content.NOTHING_YET, 1)).run());

            assertThat(failure).isEqualTo(new Failure.ChecksumWrong(new Verified(wanted, Voucher.USER),
                    sum(Algorithm.SHA_256, bytes)));
            assertThat(failure).isInstanceOf(Failure.Permanent.class);
            assertThat(part("f.bin")).hasBinaryContent(bytes);
            assertThat(folder.resolve("f.bin")).doesNotExist();
        }

        @Test
        void isToldTheSameOnARetryWithoutFetchingAgain() {
            ServedFile file = server.file("f.bin", bytes);
            Checksum wanted = sum(Algorithm.SHA_1, OTHER);
            Content kept = broken(job(expecting(file, wanted, Content.NOTHING_YET, 1)).run()).content();
            int asked = server.requests().size();

            Ending again = job(expecting(file, wanted, kept, 1)).run();

            assertThat(failure(again)).isInstanceOf(Failure.ChecksumWrong.class);
            assertThat(server.requests()).hasSize(asked);
        }

        @Test
        void goesBeforeTheServer() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.header("Repr-Digest", sha256Field(OTHER)));
            Checksum right = sum(Algorithm.MD5, bytes);

            Ending ending = job(expecting(file, right, Content.NOTHING_YET, 1)).run();

            assertThat(verified(ending)).isEqualTo(new Verified(right, Voucher.USER));
        }
    }

    @Nested
    @DisplayName("The server")
    class ByTheServer {
        private Ending fetchSaying(String header, String value) {
            return fetch(server.file("f.bin", bytes).always(Fault.header(header, value)));
        }

        private Verified promised(Algorithm algorithm) {
            return new Verified(sum(algorithm, bytes), Voucher.SERVER);
        }

        @Test
        void mayVouchByReprDigest() {
            assertThat(verified(fetchSaying("Repr-Digest", sha256Field(bytes)))).isEqualTo(promised(Algorithm.SHA_256));
        }

        @Test
        void vouchesByTheStrongestOfSeveral() {
            String both = sha256Field(bytes) + ", sha-512=:" + base64(Algorithm.SHA_512, bytes) + ":;a=1";
            assertThat(verified(fetchSaying("Repr-Digest", both))).isEqualTo(promised(Algorithm.SHA_512));
        }

        @Test
        void mayVouchByContentDigestOfTheWholeFile() {
            assertThat(verified(fetchSaying("Content-Digest", sha256Field(bytes))))
                    .isEqualTo(promised(Algorithm.SHA_256));
        }

        @Test
        void mayVouchByTheOlderDigest() {
            String value = "unixsum=30637,SHA=" + base64(Algorithm.SHA_1, bytes);
            assertThat(verified(fetchSaying("Digest", value))).isEqualTo(promised(Algorithm.SHA_1));
        }

        @Test
        void mayVouchByContentMd5() {
            assertThat(verified(fetchSaying("Content-MD5", base64(Algorithm.MD5, bytes))))
                    .isEqualTo(promised(Algorithm.MD5));
        }

        @Test
        void isNotBelievedWhereTheBytesSayOtherwise() {
            Failure failure = failure(fetchSaying("Repr-Digest", sha256Field(OTHER)));

            assertThat(failure).isEqualTo(new Failure.ChecksumWrong(
                    new Verified(sum(Algorithm.SHA_256, OTHER), Voucher.SERVER), sum(Algorithm.SHA_256, bytes)));
            assertThat(part("f.bin")).exists();
        }

        @ParameterizedTest
        @ValueSource(strings = {"sha-256=:AAAA:", "sha-256=AAAA", "sha-256=:!:", "", ",", "sha-256", "md5=:AAAA:",
                "sha-999=:AAAA:", "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:"})
        void isNotHeardWhereItsDigestCannotBeReadOrIsTooWeak(String value) {
            Ending ending = fetchSaying("Repr-Digest", value);

            assertIsWhole(ending, bytes);
            assertThat(verified(ending)).isNull();
        }

        @Test
        void isHeldToItsWordAfterAPause() {
            ServedFile file = server.file("f.bin", bytes).on(1,
                    Fault.header("Digest", "SHA-256=" + base64(Algorithm.SHA_256, bytes)), Fault.shortAfter(100 * KIB));
            Content left = broken(fetch(file)).content();

            assertThat(verified(resume(file, left))).isEqualTo(promised(Algorithm.SHA_256));
        }

        @Test
        void isNotHeardWhereTheDigestMayBeOfAPart() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 100 * KIB);
            file.always(Fault.header("Content-MD5", base64(Algorithm.MD5, OTHER)),
                    Fault.header("Digest", "SHA-256=" + base64(Algorithm.SHA_256, OTHER)));

            assertThat(verified(resume(file, left))).isNull();
        }

        @Test
        void mayKeepSilent() {
            assertThat(verified(fetch(server.file("f.bin", bytes)))).isNull();
        }
    }

    @Nested
    @DisplayName("The bytes are added up")
    class Adding {
        private final Checksum right = sum(Algorithm.SHA_256, bytes);

        private Progress progress(DownloadJob job) {
            return job.meter().sample(System.nanoTime());
        }

        @Test
        void whileTheyAreWrittenWhereOneConnectionBringsThemInOrder() {
            DownloadJob job = job(expecting(server.file("f.bin", bytes), right, Content.NOTHING_YET, 1));

            assertIsWhole(job.run(), bytes);

            assertThat(progress(job).verifiedBytes()).isEqualTo(Progress.NOT_VERIFYING);
        }

        @Test
        void inOnePassWhereManyConnectionsBringThem() {
            useSmallSegments();
            DownloadJob job = job(expecting(server.file("f.bin", bytes), right, Content.NOTHING_YET, 8));

            Ending ending = job.run();

            assertIsWhole(ending, bytes);
            assertThat(verified(ending)).isEqualTo(new Verified(right, Voucher.USER));
        }

        @Test
        void inOnePassWhereABrokenRunCameBefore() {
            ServedFile file = server.file("f.bin", bytes);
            DownloadJob job = job(expecting(file, right, leave(file, 100 * KIB), 1));

            assertIsWhole(job.run(), bytes);

            assertThat(progress(job).verifiedBytes()).isNotEqualTo(Progress.NOT_VERIFYING);
        }

        @Test
        void alsoWhereNobodyKnewTheLength() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.chunked());

            assertThat(verified(job(expecting(file, right, Content.NOTHING_YET, 1)).run()))
                    .isEqualTo(new Verified(right, Voucher.USER));
        }

        @Test
        void againWhereThePassWasStopped() {
            ServedFile file = server.file("f.bin", bytes);
            AtomicReference<DownloadJob> running = new AtomicReference<>();
            TransferOrder order = expecting(file, right, leave(file, 100 * KIB), 1);
            running.set(new DownloadJob(order, new TransferListener() {
                @Override
                public void answered(Content content) {
                }

                @Override
                public void lastByteWritten() {
                    running.get().stop();
                }
            }, parts));
            Ending stopped = running.get().run();
            assertThat(stopped).isInstanceOf(Ending.Stopped.class);
            assertThat(stopped.content().keptBytes()).isEqualTo(LENGTH);
            int asked = server.requests().size();

            Ending again = job(expecting(file, right, stopped.content(), 1)).run();

            assertIsWhole(again, bytes);
            assertThat(verified(again)).isEqualTo(new Verified(right, Voucher.USER));
            assertThat(server.requests()).hasSize(asked);
            assertThat(answers).hasSize(1);
        }
    }
}
