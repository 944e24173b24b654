package io.sluice.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.drill.MountedFolder;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// On a real file system of 2 MiB, which only root may mount.
@Tag("server")
@DisplayName("A job that begins on a disk that is full")
class FullDiskIT extends JobFixture {
    private MountedFolder disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(MountedFolder.isAllowed(), "needs root");
        disk = MountedFolder.tmpfs(folder.resolve("disk"), 2 << 20);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private Ending fetchTo(ServedFile file) {
        var request = new DownloadRequest(List.of(file.uri()), disk.path(), null, 3, null, FetchOptions.NONE);
        return job(new TransferOrder(id, request, Content.NOTHING_YET, 1)).run();
    }

    @Test
    void breaksWithTheReasonWhereNotEvenItsControlFileFits() throws Exception {
        ServedFile file = server.file("f", bytes).always(Fault.ignoresRanges(), Fault.chunked());
        Path filler = disk.fill();
        assertThat(failure(fetchTo(file))).isEqualTo(new Failure.DiskFull(disk.path(), 0));
        Files.delete(filler);
        assertThat(completed(fetchTo(file)).file()).isEqualTo(disk.path().resolve("f")).hasBinaryContent(bytes);
    }

    @Test
    void doesNotStumbleOverAControlFileThatDidNotFit() throws Exception {
        Files.createFile(disk.path().resolve("f.part.sluice"));
        disk.fill();
        assertThat(ControlFile.open(disk.path().resolve("f.part.sluice"), UUID.randomUUID())).isEmpty();
    }
}
