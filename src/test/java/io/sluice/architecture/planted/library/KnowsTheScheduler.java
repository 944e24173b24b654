package io.sluice.architecture.planted.library;

import io.sluice.architecture.planted.scheduler.Queue;

record KnowsTheScheduler(Queue other) {
}
