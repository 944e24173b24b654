package io.sluice.engine.http;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/// The name of a file as its server gives it.
public final class RemoteName {
    private RemoteName() {
    }

    static String of(@Nullable String contentDisposition, URI finalLink) {
        return clean(String.valueOf(finalLink.getPath()));
    }

    public static String clean(String name) {
        return name;
    }
}
