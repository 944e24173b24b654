package io.sluice.architecture.planted.engine;

import com.rometools.rome.io.WireFeedInput;

record ReadsFeeds(WireFeedInput feeds) {
}
