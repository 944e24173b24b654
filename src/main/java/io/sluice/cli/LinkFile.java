package io.sluice.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.LinkLine;

/// The links of a text.
///
/// @param mirrored the links of one file together
/// @param bad      what is none
record LinkFile(List<URI> single, List<List<URI>> mirrored, List<Bad> bad) {
    record Bad(int line, String text) {
    }

    static LinkFile of(String text) {
        var found = new LinkFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith("#")) {
                found.take(LinkLine.read(line), i + 1);
            }
        }
        return found;
    }

    private void take(LinkLine line, int number) {
        for (List<URI> file : line.files()) {
            if (file.size() == 1) {
                single.add(file.getFirst());
            } else {
                mirrored.add(file);
            }
        }
        line.refused().forEach(it -> bad.add(new Bad(number, it)));
    }
}
