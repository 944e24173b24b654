package io.sluice.architecture.planted.platform;

import io.sluice.architecture.planted.scheduler.Queue;

record KnowsTheScheduler(Queue other) {
}
