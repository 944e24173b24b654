package io.sluice.viewmodel;

import java.util.List;

/// What the details say first.
///
/// @param file    what is fetched, and how far it is
/// @param request how it is fetched, and when
public record Overview(List<DetailLine> file, List<DetailLine> request) {
    public static final Overview NOTHING = new Overview(List.of(), List.of());

    public Overview {
        file = List.copyOf(file);
        request = List.copyOf(request);
    }
}
