package io.sluice.architecture.planted.scheduler;

import io.sluice.architecture.planted.viewmodel.Row;

record KnowsTheViewModel(Row other) {
}
