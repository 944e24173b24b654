package io.sluice.architecture.planted.store;

import io.sluice.architecture.planted.engine.Job;

record KnowsTheEngine(Job other) {
}
