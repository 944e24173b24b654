package io.sluice.architecture.planted.engine;

import javafx.beans.property.DoubleProperty;

record ShowsProgress(DoubleProperty progress) {
}
