package io.sluice.program;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.platform.dbus.PrivateBus;

/// A window manager and a panel of Xfce with nothing but its tray, on the display of the test and on a bus of their own.
/// The panel is at the top left; the first icon is in its corner.
final class XfceDesktop implements AutoCloseable {
    private static final int PANEL_HEIGHT = 32;
    private static final String PANEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <channel name="xfce4-panel" version="1.0">
              <property name="configver" type="int" value="2"/>
              <property name="panels" type="array">
                <value type="int" value="1"/>
                <property name="panel-1" type="empty">
                  <property name="position" type="string" value="p=6;x=0;y=0"/>
                  <property name="length" type="uint" value="100"/>
                  <property name="position-locked" type="bool" value="true"/>
                  <property name="size" type="uint" value="%d"/>
                  <property name="plugin-ids" type="array">
                    <value type="int" value="1"/>
                  </property>
                </property>
              </property>
              <property name="plugins" type="empty">
                <property name="plugin-1" type="string" value="systray"/>
              </property>
            </channel>
            """.formatted(PANEL_HEIGHT);
    private static final Pattern ITEM = Pattern.compile("\"(org\\.kde\\.StatusNotifierItem-[0-9]+-[0-9]+)");

    private final Deque<Process> processes = new ArrayDeque<>();
    private final Path folder;
    private final PrivateBus bus;
    private final Map<String, String> environment;

    private XfceDesktop(Path folder) throws IOException {
        this.folder = folder;
        Path settings = Files.createDirectories(folder.resolve("config/xfce4/xfconf/xfce-perchannel-xml"));
        Files.writeString(settings.resolve("xfce4-panel.xml"), PANEL);
        Map<String, String> homes = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString(), "XDG_CACHE_HOME",
                folder.resolve("cache").toString(), "XDG_DATA_HOME", folder.resolve("data").toString(),
                "NO_AT_BRIDGE", "1");
        this.bus = PrivateBus.withServices(folder, homes);
        this.environment = new HashMap<>(homes);
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        environment.put("XDG_CURRENT_DESKTOP", "XFCE");
    }

    static XfceDesktop in(Path folder) throws IOException {
        var desktop = new XfceDesktop(Files.createDirectories(folder));
        desktop.start("openbox");
        desktop.start("xfce4-panel");
        return desktop;
    }

    private void start(String program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program).redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".txt").toFile());
        builder.environment().putAll(environment);
        processes.push(builder.start());
    }

    /// For a program that is to be on this desktop.
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /// The bus name of the item in the panel, once there is one.
    Optional<String> item() throws IOException, InterruptedException {
        String items = bus.ask("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher",
                "org.freedesktop.DBus.Properties.Get", "string:org.kde.StatusNotifierWatcher",
                "string:RegisteredStatusNotifierItems");
        Matcher item = ITEM.matcher(items);
        return item.find() ? Optional.of(item.group(1)) : Optional.empty();
    }

    /// What the item says while the pointer rests on it.
    String tooltip(String item) throws IOException, InterruptedException {
        return bus.ask(item, "/StatusNotifierItem", "org.freedesktop.DBus.Properties.Get",
                "string:org.kde.StatusNotifierItem", "string:ToolTip");
    }

    /// How many pixels of a colour the panel's corner has.
    static long pixelsInTheCorner(int rgb) throws AWTException {
        BufferedImage corner = new Robot().createScreenCapture(new Rectangle(0, 0, PANEL_HEIGHT, PANEL_HEIGHT));
        int[] pixels = corner.getRGB(0, 0, PANEL_HEIGHT, PANEL_HEIGHT, null, 0, PANEL_HEIGHT);
        return Arrays.stream(pixels).filter(pixel -> (pixel & 0xffffff) == rgb).count();
    }

    void clickOnTheIcon(int button) throws IOException, InterruptedException {
        String middle = Integer.toString(PANEL_HEIGHT / 2);
        xdotool("mousemove", middle, middle, "click", Integer.toString(button));
    }

    void type(String... keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("key", "--delay", "100"));
        command.addAll(List.of(keys));
        xdotool(command.toArray(String[]::new));
    }

    /// Whether a menu of the panel is open: its windows are not the window manager's.
    boolean hasAMenuOpen() throws IOException, InterruptedException {
        return xdotool("search", "--onlyvisible", "--class", "wrapper-2.0").lines().count() > 1;
    }

    private String xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        while (!processes.isEmpty()) {
            Process next = processes.pop();
            next.destroy();
            if (!next.waitFor(5, TimeUnit.SECONDS)) {
                next.destroyForcibly().waitFor();
            }
        }
        bus.close();
    }
}
