package io.sluice.engine.http;

import java.net.URI;

/// Says how each server is reached, at the moment of each request. Called from any thread; must not block.
@FunctionalInterface
public interface ProxyChoice {
    ProxyRule ruleFor(URI link);
}
