package io.sluice.viewmodel;

/// A number from 1 on as it is typed.
final class CountText {
    private CountText() {
    }

    static Reading<Integer> read(String typed, int most) {
        try {
            int count = Integer.parseInt(typed.strip());
            if (count >= 1 && count <= most) {
                return new Reading.Good<>(count);
            }
        } catch (NumberFormatException _) {
            // The sentence below says what it must be.
        }
        return new Reading.Bad<>(UserMessage.of("settings.notInRange", 1, most));
    }
}
