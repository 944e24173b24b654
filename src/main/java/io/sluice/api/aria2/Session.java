package io.sluice.api.aria2;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Methods about the program itself.
final class Session {
    /// The version of aria2 whose dialect this is; clients look at it for what they may ask.
    private static final String VERSION = "1.37.0";
    private static final int ID_BYTES = 20;

    private final String id;
    private final BooleanSupplier mayEnd;
    private final Runnable end;

    /// @param mayEnd whether clients may end the program
    /// @param end    begins that, and returns at once
    Session(BooleanSupplier mayEnd, Runnable end) {
        byte[] bits = new byte[ID_BYTES];
        new SecureRandom().nextBytes(bits);
        this.id = HexFormat.of().formatHex(bits);
        this.mayEnd = mayEnd;
        this.end = end;
    }

    Map<String, Method> all() {
        return Map.of("aria2.getVersion",
                _ -> Map.of("version", VERSION, "enabledFeatures", List.of("HTTPS", "Message Digest", "Metalink")),
                "aria2.getSessionInfo", _ -> Map.of("sessionId", id), //
                "aria2.saveSession", _ -> "OK", // every change is on the disk before it is answered
                "aria2.shutdown", _ -> shutDown(), "aria2.forceShutdown", _ -> shutDown());
    }

    private String shutDown() {
        if (!mayEnd.getAsBoolean()) {
            throw new RpcException("Programs may not end Sluice. The settings can allow it: aria2_shutdown.");
        }
        end.run();
        return "OK";
    }
}
