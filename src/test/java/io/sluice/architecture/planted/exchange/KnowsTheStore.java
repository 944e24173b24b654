package io.sluice.architecture.planted.exchange;

import io.sluice.architecture.planted.store.Row;

record KnowsTheStore(Row other) {
}
