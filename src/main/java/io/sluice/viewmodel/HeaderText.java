package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.List;

import io.sluice.model.RequestHeader;

/// Headers as they are typed: `Name: value`, one a line.
final class HeaderText {
    private HeaderText() {
    }

    static Reading<List<RequestHeader>> read(String typed) {
        List<RequestHeader> headers = new ArrayList<>();
        for (String line : typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                return wrong(line);
            }
            switch (of(line.substring(0, colon).strip(), line.substring(colon + 1).strip())) {
                case Reading.Good(var header) -> headers.addAll(header);
                case Reading.Bad<List<RequestHeader>> bad -> {
                    return bad;
                }
            }
        }
        return new Reading.Good<>(List.copyOf(headers));
    }

    /// One header; none where `value` is blank.
    static Reading<List<RequestHeader>> of(String name, String value) {
        if (value.isBlank()) {
            return new Reading.Good<>(List.of());
        }
        try {
            return new Reading.Good<>(List.of(new RequestHeader(name, value)));
        } catch (IllegalArgumentException _) {
            return wrong(name);
        }
    }

    private static Reading<List<RequestHeader>> wrong(String what) {
        return new Reading.Bad<>(UserMessage.of("add.noHeader", what));
    }
}
