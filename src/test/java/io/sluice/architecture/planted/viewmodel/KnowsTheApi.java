package io.sluice.architecture.planted.viewmodel;

import io.sluice.architecture.planted.api.Route;

record KnowsTheApi(Route other) {
}
