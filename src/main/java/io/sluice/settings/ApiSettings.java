package io.sluice.settings;

import java.util.List;
import java.util.regex.Pattern;

/// How other programs of this machine may ask Sluice.
///
/// @param on      whether they may at all; who has no token may not in any case
/// @param port    0-65535 of 127.0.0.1; [#ANY_PORT] leaves it to the system
/// @param origins of web pages that may ask, as browsers send them: `https://example.org`. Extensions may without
/// @param aria2   for programs that speak aria2's dialect
public record ApiSettings(boolean on, int port, List<String> origins, Aria2 aria2) {
    /// What programs may that expect an aria2.
    ///
    /// @param port     whether [#ARIA2_PORT] is open, too, where they look first
    /// @param shutdown whether they may end Sluice
    public record Aria2(boolean port, boolean shutdown) {
        public Aria2 withPort(boolean choice) {
            return new Aria2(choice, shutdown);
        }

        public Aria2 withShutdown(boolean choice) {
            return new Aria2(port, choice);
        }
    }

    public static final int ARIA2_PORT = 6800;
    public static final int ANY_PORT = 0;
    public static final int DEFAULT_PORT = 17_580;
    public static final ApiSettings DEFAULT = new ApiSettings(true, DEFAULT_PORT, List.of(),
            new Aria2(false, false));
    private static final int MOST_PORT = 65_535;
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s,]+");

    public ApiSettings {
        Bounds.check("the port", port, ANY_PORT, MOST_PORT);
        origins = List.copyOf(origins);
        origins.forEach(ApiSettings::check);
    }

    private static void check(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("An origin is a scheme, a host and perhaps a port, like "
                    + "https://example.org, not " + origin);
        }
    }

    public ApiSettings withOn(boolean choice) {
        return new ApiSettings(choice, port, origins, aria2);
    }

    public ApiSettings withPort(int number) {
        return new ApiSettings(on, number, origins, aria2);
    }

    public ApiSettings withOrigins(List<String> all) {
        return new ApiSettings(on, port, all, aria2);
    }

    public ApiSettings withAria2(Aria2 choice) {
        return new ApiSettings(on, port, origins, choice);
    }
}
