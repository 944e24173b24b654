package io.sluice.architecture.planted.settings;

import io.sluice.architecture.planted.store.Row;

record KnowsTheStore(Row other) {
}
