package io.sluice.model.links;

import java.util.ArrayList;
import java.util.List;

/// A link in which parts stand for many, as in curl: `img[001-100].jpg` (with leading zeros), `[1-9:2]` (every second),
/// `disc-[a-c]`, `{debian,ubuntu}.iso`, and braces within braces. The last part changes first. A backslash in front of a
/// bracket, a brace or a comma takes its meaning from it; what is none of these forms, as `[::1]`, stands for itself.
public final class LinkPattern {
    /// A pattern that stands for more is not written out.
    public static final int MOST = 10_000;

    private final PatternPart parts;

    private LinkPattern(PatternPart parts) {
        this.parts = parts;
    }

    public static LinkPattern of(String link) {
        return new LinkPattern(new PatternReader(link).read());
    }

    /// For how many links it stands; [#MOST]` + 1` for any number beyond.
    public int size() {
        return parts.size();
    }

    /// @throws IllegalStateException where it stands for more than [#MOST]
    public List<String> links() {
        if (size() > MOST) {
            throw new IllegalStateException("More than " + MOST + " links");
        }
        List<String> links = new ArrayList<>(size());
        parts.each("", links::add);
        return links;
    }

    /// The pattern that stands for `link` alone, whatever is in it.
    public static String literal(String link) {
        return link.replaceAll("[\\[\\]{},]", "\\\\$0");
    }
}
