package io.sluice.scheduler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sluice.exchange.ListFormat;
import io.sluice.exchange.Remark;
import io.sluice.exchange.Secrets;
import io.sluice.exchange.UnreadableListException;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.RequestHeader;
import io.sluice.model.query.ListQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@DisplayName("The list as a file")
class ListExchangeTest extends QueueFixture {
    private Path file() {
        return folder.resolve("list");
    }

    private long export(ListFormat format, Secrets secrets) throws Exception {
        return queue.service.exchange().export(format, secrets, file(), new Effort()).get();
    }

    private ImportReport look() throws Exception {
        return queue.service.exchange().look(ListSource.of(file()), new Effort()).get();
    }

    private ImportReport take(boolean knownToo) throws Exception {
        return queue.service.exchange().take(ListSource.of(file()), knownToo, new Effort()).get();
    }

    private void lines(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
    }

    private List<Download> listed() throws Exception {
        return queue.service.find(queue.service.list(ListQuery.PLAIN).get()).get();
    }

    private List<String> links() throws Exception {
        return listed().stream().map(it -> it.request().links().getFirst().toString()).toList();
    }

    private void clear() throws Exception {
        queue.service.remove(queue.service.list(ListQuery.PLAIN).get()).get();
    }

    private UUID finished(String name) throws Exception {
        UUID id = queue.add(server.link(name));
        queue.awaitAll(Completed.class, id);
        return id;
    }

    @Nested
    @DisplayName("that is written")
    class Written {
        @Test
        void bringsBackOrderStatesAndHistory() throws Exception {
            queue.time.advance(Duration.ofSeconds(1));
            UUID done = finished("done");
            queue.service.pauseAll().get();
            UUID later = queue.add(URI.create("http://a.example/later"), Priority.P2);
            UUID first = queue.add(URI.create("http://a.example/first"), Priority.P0);
            UUID paused = queue.add(URI.create("http://a.example/paused"));
            queue.service.pause(List.of(paused)).get();
            List<Download> before = listed();
            assertThat(export(ListFormat.JSON, Secrets.LEFT_OUT)).isEqualTo(4);
            clear();

            ImportReport report = take(false);

            assertThat(report.added()).isEqualTo(4);
            assertThat(report.remarks()).isEmpty();
            assertThat(listed()).extracting(Download::id).containsExactly(first, paused, later, done);
            assertThat(listed()).usingRecursiveComparison().ignoringFields("place.position").isEqualTo(before);
            assertThat(queue.state(paused)).isInstanceOf(Paused.class);
        }

        @Test
        void bringsBackADownloadThatGoesOnWithItsBytes() throws Exception {
            UUID id = held("f");
            queue.awaitAll(Downloading.class, id);
            await().until(() -> Files.exists(queue.downloads.resolve("f.part")));
            queue.service.pauseAll().get();
            queue.awaitAll(Queued.class, id);
            export(ListFormat.JSON, Secrets.LEFT_OUT);
            Path downloads = queue.downloads;
            queue.close();
            queue = new TestQueue(folder.resolveSibling(folder.getFileName() + "-lost"), 2);
            server.open("f");
            take(false);
            queue.awaitAll(Completed.class, id);
            assertThat(downloads.resolve("f")).hasBinaryContent(GatedServer.body("f"));
            assertThat(server.wentOn("f")).isTrue();
        }

        @Test
        void holdsNoSecretAndIsItsOwnersAloneWhereItDoes() throws Exception {
            queue.service.pauseAll().get();
            queue.service
                    .add(List.of(new NewDownload(List.of(URI.create("http://me:5ecret@a.example/x?sig=5ecret")), null,
                            null, Priority.DEFAULT,
                            FetchOptions.NONE.withHeaders(List.of(new RequestHeader("Cookie", "5ecret"))))))
                    .get();
            export(ListFormat.JSON, Secrets.LEFT_OUT);
            assertThat(file()).content().doesNotContain("5ecret");
            assertThat(take(true).remarks()).extracting(Remark::reason).containsExactly(Remark.Reason.LEFT_OUT);
            export(ListFormat.JSON, Secrets.INCLUDED);
            assertThat(file()).content().contains("sig=5ecret").doesNotContain("me:5ecret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        }

        @Test
        void isTheHistoryTheLastEndedFirst() throws Exception {
            finished("first");
            queue.time.advance(Duration.ofSeconds(2));
            finished("second");
            held("held");
            assertThat(export(ListFormat.CSV, Secrets.LEFT_OUT)).isEqualTo(2);
            assertThat(Files.readAllLines(file())).hasSize(3)
                    .satisfies(lines -> assertThat(lines.get(1)).contains("second"));
        }

        @Test
        void isASessionOfAria2WithoutTheHistory() throws Exception {
            finished("done");
            queue.service.pauseAll().get();
            queue.add(URI.create("http://a.example/waits"));
            assertThat(export(ListFormat.ARIA2, Secrets.LEFT_OUT)).isEqualTo(1);
            assertThat(file()).content().startsWith("http://a.example/waits\n gid=").doesNotContain("done");
        }

        @Test
        void leavesTheOlderFileWhereItIsNotFinished() throws Exception {
            lines("older");
            var effort = new Effort();
            effort.cancel();
            assertThatThrownBy(
                    () -> queue.service.exchange().export(ListFormat.JSON, Secrets.LEFT_OUT, file(), effort).join())
                    .hasCauseInstanceOf(CancellationException.class);
            assertThat(file()).hasContent("older");
            assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".new"));
        }

        @Test
        void saysWhereItCannotBeWritten() {
            assertThatThrownBy(() -> queue.service.exchange()
                    .export(ListFormat.JSON, Secrets.LEFT_OUT, folder.resolve("no/such/folder"), new Effort()).join())
                    .hasCauseInstanceOf(UncheckedIOException.class);
        }

        @Test
        void isEndedWithTheProgram() throws Exception {
            queue.service.pauseAll().get();
            queue.service.add(IntStream.range(0, 2_000)
                    .mapToObj(i -> NewDownload.of(URI.create("http://a.example/" + i))).toList()).get();
            var entered = new CountDownLatch(1);
            var closing = new CountDownLatch(1);
            OutputStream slow = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] bytes, int offset, int length) {
                    entered.countDown();
                    try {
                        closing.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
            var effort = new Effort();
            var export = queue.service.exchange().export(ListFormat.JSON, Secrets.LEFT_OUT, slow, effort);
            entered.await();
            effort.cancel();
            closing.countDown();
            assertThatThrownBy(export::join).hasCauseInstanceOf(CancellationException.class);
            assertThat(effort.fraction()).isBetween(0.0, 0.99);
        }
    }

    @Nested
    @DisplayName("that is read")
    class Read {
        @Test
        void isLookedAtBeforeAnythingIsAdded() throws Exception {
            queue.service.pauseAll().get();
            queue.add(URI.create("http://a.example/known"));
            lines("http://a.example/known", "http://a.example/new", "nonsense", "http://a.example/new");
            ImportReport report = look();
            assertThat(report.found()).isEqualTo(3);
            assertThat(report.known()).as("one in the list, one twice in the file").isEqualTo(2);
            assertThat(report.added()).isZero();
            assertThat(report.remarks()).extracting(Remark::line).containsExactly(3L);
            assertThat(links()).hasSize(1);
        }

        @Test
        void leavesOutOrAddsWhatIsKnown() throws Exception {
            queue.service.pauseAll().get();
            queue.add(URI.create("http://a.example/known"));
            lines("http://a.example/known", "http://a.example/new");
            assertThat(take(false).added()).isEqualTo(1);
            assertThat(links()).containsExactly("http://a.example/known", "http://a.example/new");
            assertThat(take(true).added()).isEqualTo(2);
            assertThat(links()).hasSize(4);
        }

        @Test
        void givesAnotherIdToADownloadThatIsAddedOnceMore() throws Exception {
            finished("f");
            export(ListFormat.JSON, Secrets.LEFT_OUT);
            assertThat(take(false).added()).isZero();
            assertThat(take(true).added()).isEqualTo(1);
            assertThat(listed()).extracting(Download::id).doesNotHaveDuplicates().hasSize(2);
        }

        @Test
        void startsWhatItBrings() throws Exception {
            lines(server.link("a").toString(), server.link("b").toString());
            take(false);
            await().until(() -> queue.downloads.resolve("a").toFile().exists()
                    && queue.downloads.resolve("b").toFile().exists());
        }

        @Test
        void isTakenWithTheOptionsOfASession() throws Exception {
            lines("http://a.example/x", " gid=00000000000000ff", " dir=/else", " out=na:me.iso", " http-user=me",
                    " http-passwd=pw", " pause=true");
            take(false);
            Download only = listed().getFirst();
            assertThat(only.id()).isEqualTo(new UUID(0, 255));
            assertThat(only.request().folder()).isEqualTo(Path.of("/else"));
            assertThat(only.request().fileName()).isEqualTo("na_me.iso");
            assertThat(only.request().links()).containsExactly(URI.create("http://a.example/x"));
            assertThat(queue.settings.credentials().password("http://a.example:80")).isEqualTo("me:pw");
            assertThat(only.state()).isInstanceOf(Paused.class);
        }

        @Test
        void comesFromAnotherSystem() throws Exception {
            finished("f.iso");
            export(ListFormat.JSON, Secrets.LEFT_OUT);
            Files.writeString(file(), Files.readString(file())
                    .replace(queue.downloads.resolve("f.iso").toString(), "C:\\\\Users\\\\me\\\\f.iso")
                    .replace(queue.downloads.toString(), "C:\\\\Users\\\\me"));
            clear();
            assertThat(take(false).added()).isEqualTo(1);
            assertThat(listed().getFirst().request().folder()).isEqualTo(queue.downloads);
            assertThat(listed().getFirst().state()).isInstanceOfSatisfying(Completed.class,
                    it -> assertThat(it.file()).isEqualTo(queue.downloads.resolve("f.iso")));
        }

        @Test
        void namesNoFileOutsideOfItsFolder() throws Exception {
            UUID id = held("f");
            queue.awaitAll(Downloading.class, id);
            queue.service.pauseAll().get();
            queue.awaitAll(Queued.class, id);
            export(ListFormat.JSON, Secrets.LEFT_OUT);
            Files.writeString(file(),
                    Files.readString(file()).replace("\"file_name\":\"f\"", "\"file_name\":\"../f\""));
            clear();
            take(false);
            assertThat(listed().getFirst().content().fileName()).isNull();
        }

        @Test
        void isOneChangeOfTheListForWhoeverFollowsIt() throws Exception {
            queue.service.pauseAll().get();
            Inbox inbox = queue.service.feed().subscribe();
            queue.settle();
            inbox.drainTo(_ -> {
            });
            lines("http://a.example/1", "http://a.example/2");
            take(false);
            queue.settle();
            queue.settle();
            var facts = new ArrayList<Fact>();
            inbox.drainTo(facts::add);
            assertThat(facts).filteredOn(Fact.Snapshot.class::isInstance).singleElement()
                    .satisfies(it -> assertThat(((Fact.Snapshot) it).downloads()).hasSize(2));
            assertThat(facts).noneMatch(Fact.Added.class::isInstance);
        }

        @Test
        void isAddedInPartsWhereItIsLargeAndStaysInOrder() throws Exception {
            queue.service.pauseAll().get();
            int many = ListImport.AT_ONCE + 5;
            Files.writeString(file(), IntStream.range(0, many).mapToObj(i -> "http://a.example/" + i)
                    .collect(Collectors.joining("\n")));
            ImportReport report = take(false);
            assertThat(report.added()).isEqualTo(many);
            assertThat(report.known()).isZero();
            assertThat(links()).hasSize(many).endsWith("http://a.example/" + (many - 1));
        }

        @Test
        void addsNothingWhereItIsCancelledInTime() throws Exception {
            lines("http://a.example/1");
            var effort = new Effort();
            effort.cancel();
            ImportReport report = queue.service.exchange().take(ListSource.of(file()), false, effort).get();
            assertThat(report.cancelled()).isTrue();
            assertThat(report.added()).isZero();
            assertThat(links()).isEmpty();
        }

        @Test
        void isSaidToBeNoneWhereItIsNone() throws IOException {
            Files.write(file(), new byte[]{0, 1, 2, 3});
            assertThatThrownBy(this::lookAtIt).hasCauseInstanceOf(UncheckedIOException.class)
                    .hasRootCauseInstanceOf(UnreadableListException.class);
        }

        private void lookAtIt() throws Exception {
            look();
        }

        @Test
        void keepsOfManyRemarksTheFirst() throws Exception {
            Files.writeString(file(), "nonsense\n".repeat(ImportReport.MOST_REMARKS + 7), StandardCharsets.UTF_8);
            ImportReport report = look();
            assertThat(report.remarks()).hasSize(ImportReport.MOST_REMARKS);
            assertThat(report.remarked()).isEqualTo(ImportReport.MOST_REMARKS + 7);
        }
    }
}
