package io.sluice.architecture.planted.engine;

import io.sluice.architecture.planted.store.Row;

record KnowsTheStore(Row other) {
}
