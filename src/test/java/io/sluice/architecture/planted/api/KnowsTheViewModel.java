package io.sluice.architecture.planted.api;

import io.sluice.architecture.planted.viewmodel.Row;

record KnowsTheViewModel(Row other) {
}
