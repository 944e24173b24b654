package io.sluice.architecture.planted.ui.main;

import io.sluice.architecture.planted.scheduler.Queue;

record KnowsTheScheduler(Queue other) {
}
