package io.sluice.architecture.planted.cli;

import io.sluice.architecture.planted.scheduler.Queue;

record KnowsTheScheduler(Queue other) {
}
