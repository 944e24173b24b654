package io.sluice.architecture.planted.scheduler;

import tools.jackson.databind.ObjectMapper;

record ReadsJson(ObjectMapper mapper) {
}
