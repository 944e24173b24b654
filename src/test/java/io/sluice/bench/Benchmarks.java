package io.sluice.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Prints how Sluice stands beside the native tools, as ratios of one run, and writes it to `target/benchmarks.md`.
/// Needs a built distribution; installs nothing.
public final class Benchmarks {
    private static final List<String> TOOLS = List.of("nginx", "curl", "aria2c", "openssl", "time");
    private static final String ARIA = "aria2c -q --file-allocation=none --allow-overwrite=true -d FOLDER ";
    private static final String CURL = "curl -s -f -O ";

    private static final Path REPORT = Path.of("target/benchmarks.md");

    private final Path work;
    private final Path memory;
    private final Set<String> wanted;

    private Benchmarks(Path work, Path memory, Set<String> wanted) {
        this.work = work;
        this.memory = memory;
        this.wanted = wanted;
    }

    /// @param arguments the cases to run: plain, tls, cold, limited, small, list, table, progress, api; none for all.
    ///                  The system property `bench.rows` says how long the list of `list` is
    public static void main(String[] arguments) throws Exception {
        List<String> missing = TOOLS.stream().filter(tool -> !isThere(tool)).toList();
        if (!missing.isEmpty()) {
            System.out.println("The benchmark needs " + String.join(", ", missing)
                    + ": sh packaging/linux/prepare.sh --bench installs them.");
            System.exit(1);
        }
        Path shared = Path.of("/dev/shm");
        Path memory = Files.createTempDirectory(Files.isWritable(shared) ? shared : Path.of("target"), "sluice-bench");
        Path work = Path.of("target/bench").toAbsolutePath();
        Folders.delete(work);
        Files.createDirectories(work);
        Files.deleteIfExists(REPORT);
        try {
            new Benchmarks(work, memory, Set.of(arguments)).run();
        } finally {
            Folders.delete(memory);
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private void run() throws IOException, InterruptedException {
        say("Measured on " + LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors()
                + " cores, load before "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0] + ", Java " + Runtime.version() + ".");
        BenchFiles files = new BenchFiles(Files.createDirectories(memory.resolve("served")));
        files.makeBig();
        Certificate certificate = Certificate.make(work);
        try (var server = new BenchServer(files.folder(), work.resolve("nginx"), certificate.path(),
                certificate.key())) {
            Java java = Java.with(work, certificate.trusted());
            plain(server, files, java);
            tls(server, files, java, certificate);
            cold(server, files, java);
            limited(server, files, java);
            small(server, files, java);
            list(java);
            table(java);
            progress(java);
            api(java);
        }
    }

    private void plain(BenchServer server, BenchFiles files, Java java) throws IOException, InterruptedException {
        if (isWanted("plain")) {
            try (WarmSluice sluice = warm(java, "{}")) {
                race(new Race("1 GiB plain, warm", task(server.plain(BenchFiles.BIG)),
                        List.of(sluice, NativeTool.of("curl", CURL + "LINK"),
                                NativeTool.of("aria2c -x4 -s4", ARIA + "-x4 -s4 LINK")),
                        2, List.of(Goal.wall("curl", 0.80), Goal.wall("aria2c -x4 -s4", 0.65), Goal.cpu("curl", 1.00),
                                Goal.cpu("aria2c -x4 -s4", 0.85))),
                        files);
            }
        }
    }

    private void tls(BenchServer server, BenchFiles files, Java java, Certificate certificate)
            throws IOException, InterruptedException {
        if (isWanted("tls")) {
            try (WarmSluice sluice = warm(java, "{}")) {
                race(new Race("1 GiB TLS 1.3, warm", task(server.tls(BenchFiles.BIG)),
                        List.of(sluice, NativeTool.of("curl", CURL + "--cacert " + certificate.path() + " LINK"),
                                NativeTool.of("aria2c", ARIA + "--ca-certificate=" + certificate.path() + " LINK")),
                        2, List.of(Goal.cpu("curl", 1.15), Goal.wall("curl", 0.90), Goal.cpu("aria2c", 0.85),
                                Goal.wall("aria2c", 0.85))),
                        files);
            }
        }
    }

    private void cold(BenchServer server, BenchFiles files, Java java) throws IOException, InterruptedException {
        if (isWanted("cold")) {
            race(new Race("1 GiB plain, cold (a whole process)", task(server.plain(BenchFiles.BIG)),
                    List.of(new NativeTool("sluice", java.cold(work.resolve("cold.jsa"))),
                            NativeTool.of("aria2c -x4 -s4", ARIA + "-x4 -s4 LINK")),
                    1, List.of(Goal.wall("aria2c -x4 -s4", 1.30))), files);
        }
    }

    private void limited(BenchServer server, BenchFiles files, Java java) throws IOException, InterruptedException {
        if (isWanted("limited")) {
            try (WarmSluice sluice = warm(java, "{\"transfer\":{\"connections\":16,\"connections_per_host\":16}}")) {
                race(new Race("1 GiB, 8 MiB/s for each connection, 16 connections",
                        task(server.limited(BenchFiles.BIG)),
                        List.of(sluice, NativeTool.of("aria2c -x16 -s16 -k1M", ARIA + "-x16 -s16 -k1M LINK")), 2,
                        List.of(Goal.wall("aria2c -x16 -s16 -k1M", 1.00))), files);
                say("- resident before the last run %.0f MiB".formatted(sluice.idleMib()));
            }
        }
    }

    private void small(BenchServer server, BenchFiles files, Java java) throws IOException, InterruptedException {
        if (isWanted("small")) {
            String[] links = files.makeSmall().stream().map(server::plain).toArray(String[]::new);
            try (WarmSluice sluice = warm(java,
                    "{\"queue\":{\"at_once\":10,\"downloads_per_host\":10},\"transfer\":{\"connections_per_host\":10}}")) {
                race(new Race("10,000 files of 4-64 KiB through queue and list, 10 at once", task(links),
                        List.of(sluice, NativeTool.of("aria2c -j10 -i list", ARIA + "-j10 -i LIST")), 2,
                        List.of(Goal.wall("aria2c -j10 -i list", 1 / 1.5))), files);
            }
        }
    }

    private void table(Java java) throws IOException, InterruptedException {
        if (isWanted("table")) {
            new TableCase(java, Files.createTempDirectory(work, "table")).run(this::sayUnchecked);
        }
    }

    private void progress(Java java) throws IOException, InterruptedException {
        if (isWanted("progress")) {
            new ProgressCase(java, work.resolve("progress")).run(this::sayUnchecked);
        }
    }

    private void api(Java java) throws IOException, InterruptedException {
        if (isWanted("api")) {
            new ApiCase(java, work.resolve("api")).run(this::sayUnchecked);
        }
    }

    private void list(Java java) throws IOException, InterruptedException {
        if (isWanted("list")) {
            new ListCase(java, work.resolve("list"), Integer.getInteger("bench.rows", 1_000_000))
                    .run(this::sayUnchecked);
        }
    }

    private boolean isWanted(String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private WarmSluice warm(Java java, String settings) throws IOException {
        return new WarmSluice("sluice", Files.createTempDirectory(work, "home"), settings, java.warm());
    }

    private Contender.Task task(String... links) throws IOException {
        Path list = Files.createTempFile(work, "links", ".txt");
        Files.write(list, Arrays.asList(links));
        return new Contender.Task(list, links[0]);
    }

    private void race(Race race, BenchFiles files) throws IOException, InterruptedException {
        for (String line : race.run(memory, files.folder())) {
            say(line);
        }
    }

    private void sayUnchecked(String line) {
        try {
            say(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
