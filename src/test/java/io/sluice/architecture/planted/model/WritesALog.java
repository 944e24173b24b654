package io.sluice.architecture.planted.model;

import org.slf4j.Logger;

record WritesALog(Logger log) {
}
