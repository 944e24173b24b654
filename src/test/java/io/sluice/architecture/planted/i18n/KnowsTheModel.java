package io.sluice.architecture.planted.i18n;

import io.sluice.architecture.planted.model.Value;

record KnowsTheModel(Value other) {
}
