package io.sluice.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// The commands that start Sluice's processes: the jars and the options of the distribution.
///
/// @param drivers a jar with the classes that are started
/// @param trusted a key store with the server's certificate
record Java(Path drivers, Path trusted) {
    private static final Path LIB = Path.of("target/sluice/lib").toAbsolutePath();

    // A jar, since the JVM archives no classes from a folder.
    static Java with(Path folder, Path trusted) throws IOException {
        Path jar = folder.resolve("drivers.jar");
        int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--file",
                jar.toString(), "-C", "target/test-classes", "io/sluice/app/BenchedSluice.class", "-C",
                "target/test-classes", "io/sluice/app/BenchedList.class", "-C",
                "target/test-classes", "io/sluice/app/FilledList.class", "-C",
                "target/test-classes", "io/sluice/app/BenchedProgress.class", "-C",
                "target/test-classes", "io/sluice/app/KeepingCost.class", "-C",
                "target/test-classes", "io/sluice/app/BenchedStart.class", "-C",
                "target/test-classes", "io/sluice/app/BenchedSearch.class", "-C",
                "target/test-classes", "io/sluice/ui/main/BenchedTable.class", "-C",
                "target/test-classes", "io/sluice/ui/main/BenchedTable$Cost.class", "-C",
                "target/test-classes", "io/sluice/ui/main/FrameMeter.class", "-C",
                "target/test-classes", "io/sluice/scheduler/Flood.class", "-C",
                "target/test-classes", "io/sluice/viewmodel/TestDesktop.class", "-C",
                "target/test-classes", "io/sluice/app/ColdSluice.class", "-C", "target/test-classes",
                "io/sluice/app/ColdSluice$Silent.class");
        if (code != 0) {
            throw new IOException("The drivers could not be packed");
        }
        return new Java(jar, trusted);
    }

    /// The variable `SLUICE_BENCH_JVM` adds options, as for a flight recording.
    List<String> warm() {
        return command(more(), "io.sluice.app.BenchedSluice");
    }

    private static List<String> more() {
        String more = System.getenv().getOrDefault("SLUICE_BENCH_JVM", "");
        return more.isBlank() ? List.of() : List.of(more.split(" "));
    }

    /// @param archive of the classes, made by the first run as `bin/sluice` does
    List<String> cold(Path archive) {
        List<String> command = new ArrayList<>(command(List.of("-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off,aot*=off"), "io.sluice.app.ColdSluice"));
        command.add("LINK");
        command.add("FOLDER");
        return command;
    }

    List<String> fill() {
        return command(List.of(), "io.sluice.app.FilledList");
    }

    List<String> list() {
        return command(List.of(), "io.sluice.app.BenchedList");
    }

    List<String> progress() {
        return command(List.of(), "io.sluice.app.BenchedProgress");
    }

    /// The whole program without its window. `SLUICE_BENCH_JVM` as for [#warm].
    List<String> headless() {
        List<String> command = new ArrayList<>(command(more(), "io.sluice.app.Main"));
        command.add("--headless");
        return command;
    }

    List<String> start() {
        return command(List.of(), "io.sluice.app.BenchedStart");
    }

    /// On JavaFX' Headless platform, which paints into memory. `SLUICE_BENCH_JVM` as for [#warm].
    List<String> table() {
        List<String> options = new ArrayList<>(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        options.addAll(more());
        return command(options, "io.sluice.ui.main.BenchedTable");
    }

    private List<String> command(List<String> options, String main) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + LIB.resolve("jvm.args"),
                        "--module-path", LIB.resolve("javafx").toString(), "-Djavax.net.ssl.trustStore=" + trusted,
                        "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD));
        command.addAll(options);
        command.addAll(List.of("-classpath", LIB + "/*:" + drivers, main));
        return command;
    }
}
