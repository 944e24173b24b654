package io.sluice.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.Ending;
import io.sluice.engine.EngineTuning;
import io.sluice.engine.TransferListener;
import io.sluice.engine.TransferOrder;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.settings.TransferSettings;

/// One process for one file: the engine alone, as the command line will start it, without list and window.
final class ColdSluice {
    private ColdSluice() {
    }

    /// @param arguments the link and the folder
    public static void main(String[] arguments) {
        var request = new DownloadRequest(List.of(URI.create(arguments[0])), Path.of(arguments[1]), null, 0, null,
                FetchOptions.NONE);
        try (var http = new ApacheHttpGateway(Clock.systemUTC())) {
            var engine = new DownloadEngine(http, Thread.ofVirtual().factory(), EngineTuning.defaults());
            var order = new TransferOrder(UUID.randomUUID(), request, Content.NOTHING_YET,
                    TransferSettings.DEFAULT_CONNECTIONS);
            Ending ending = engine.prepare(order, new Silent()).run();
            if (!(ending instanceof Ending.Completed)) {
                throw new IllegalStateException("The download ended with " + ending);
            }
        }
    }

    private static final class Silent implements TransferListener {
        @Override
        public void answered(Content content) {
            // Nobody asks.
        }

        @Override
        public void lastByteWritten() {
            // Nobody asks.
        }
    }
}
