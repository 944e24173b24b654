package io.sluice.architecture.planted.viewmodel;

import javafx.scene.control.Button;

record HoldsAButton(Button button) {
}
