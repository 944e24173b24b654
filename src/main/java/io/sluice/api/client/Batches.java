package io.sluice.api.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Links in parts that the API takes at once.
final class Batches {
    private static final int MOST_LINKS = 10_000;
    private static final int MOST_CHARACTERS = 1 << 20; // of 2 MiB, with room for quotes and escapes

    private Batches() {
    }

    static List<List<URI>> of(List<URI> links) {
        List<List<URI>> parts = new ArrayList<>();
        List<URI> part = new ArrayList<>();
        int characters = 0;
        for (URI link : links) {
            int length = link.toString().length();
            if (part.size() == MOST_LINKS || !part.isEmpty() && characters + length > MOST_CHARACTERS) {
                parts.add(part);
                part = new ArrayList<>();
                characters = 0;
            }
            part.add(link);
            characters += length;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }
}
