package io.sluice.engine.http;

import java.io.IOException;
import java.util.List;

import io.sluice.model.RequestHeader;

/// The gateway as one download sees it: each of its requests carries the download's own headers. Closing it closes nothing;
/// the gateway behind it is shared.
public record CarryingGateway(HttpGateway shared, List<RequestHeader> headers) implements HttpGateway {
    @Override
    public RangeAnswer fetch(RangeRequest request, Cancellation cancellation) throws IOException {
        return shared.fetch(request.carrying(headers), cancellation);
    }

    @Override
    public void close() {
        // Whoever opened the shared one closes it.
    }
}
