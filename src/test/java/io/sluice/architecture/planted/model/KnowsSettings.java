package io.sluice.architecture.planted.model;

import io.sluice.architecture.planted.settings.Setting;

record KnowsSettings(Setting other) {
}
