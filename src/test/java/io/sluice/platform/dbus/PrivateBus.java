package io.sluice.platform.dbus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A D-Bus of the test's own: nobody is on it but the test.
public final class PrivateBus implements AutoCloseable {
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <auth>EXTERNAL</auth>
              %s
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Process daemon;
    private final String address;

    private PrivateBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /// Returns once it listens.
    public static PrivateBus in(Path folder) throws IOException {
        return open(folder, "", Map.of());
    }

    /// One that starts the programs of this machine where somebody calls them.
    ///
    /// @param environment of the programs that it starts, beside the test's own
    public static PrivateBus withServices(Path folder, Map<String, String> environment) throws IOException {
        return open(folder, "<standard_session_servicedirs/>", environment);
    }

    private static PrivateBus open(Path folder, String services, Map<String, String> environment)
            throws IOException {
        Path file = Files.writeString(folder.resolve("bus.conf"),
                CONFIGURATION.formatted(folder.resolve("bus"), services));
        ProcessBuilder builder = new ProcessBuilder("dbus-daemon", "--nofork", "--nopidfile", "--print-address",
                "--config-file=" + file).redirectError(folder.resolve("bus.log").toFile());
        builder.environment().putAll(environment);
        Process daemon = builder.start();
        String address = daemon.inputReader().readLine();
        if (address == null) {
            throw new IOException("dbus-daemon did not start: " + Files.readString(folder.resolve("bus.log")));
        }
        return new PrivateBus(daemon, address);
    }

    public String address() {
        return address;
    }

    /// What another program sees: asks `object` of `name` by the tool dbus-send, and returns its answer.
    ///
    /// @param call the interface and the method, then the arguments as dbus-send takes them
    public String ask(String name, String object, String... call) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("dbus-send", "--bus=" + address, "--print-reply", "--dest=" + name, object));
        command.addAll(List.of(call));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
            daemon.destroyForcibly().waitFor();
        }
    }
}
