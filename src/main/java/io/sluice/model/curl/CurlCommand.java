package io.sluice.model.curl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.RequestHeader;
import org.jspecify.annotations.Nullable;

/// A command of curl that fetches something, as browsers copy it (“Copy as cURL”) for sh and for cmd.exe.
///
/// @param links          what it fetches, as [io.sluice.model.links.LinkPattern]s; at least one
/// @param headers        its own, with cookies, referer and user agent; those left out that ask for a part, or whether
///                       something is new
/// @param login          `user:password`, or none
/// @param fileName       what the file shall be called, or none
/// @param folder         an absolute folder where it shall go, as it is written, or none
/// @param bytesPerSecond at most so quick; 0 for no limit
/// @param leftOut        the options that have no meaning here although they would change something
public record CurlCommand(List<String> links, List<RequestHeader> headers, @Nullable String login,
        @Nullable String fileName, @Nullable String folder, long bytesPerSecond, List<String> leftOut) {
    /// What a text that begins like a command turned out to be.
    public sealed interface Reading {
        /// Where in the text it is over.
        int end();
    }

    public record Understood(CurlCommand command, int end) implements Reading {
    }

    /// @param what the option, method or word that stands in the way; empty where there is none
    public record Refused(Reason reason, String what, int end) implements Reading {
    }

    public enum Reason {
        QUOTE_NOT_CLOSED, NEEDS_THE_SHELL, SENDS_DATA, OTHER_METHOD, WITHOUT_LINK, NOT_A_HEADER, VALUE_MISSING
    }

    private static final Pattern BEGINNING = Pattern.compile("[ \\t]*(?:[$>%#][ \\t]+)?(curl(?:\\.exe)?)(?=[ \\t])");

    public CurlCommand {
        links = List.copyOf(links);
        headers = List.copyOf(headers);
        leftOut = List.copyOf(leftOut);
    }

    /// Without the secrets that links, headers and login may hold.
    @Override
    public String toString() {
        return "curl with " + links.size() + " links";
    }

    /// @param from the beginning of a line of `text`
    public static boolean beginsAt(String text, int from) {
        return BEGINNING.matcher(text).region(from, text.length()).lookingAt();
    }

    /// @param from where [#beginsAt] says yes
    public static Reading read(String text, int from) {
        Matcher beginning = BEGINNING.matcher(text).region(from, text.length());
        if (!beginning.lookingAt()) {
            throw new IllegalArgumentException("No command of curl begins here");
        }
        ShellWords words = ShellWords.read(text, beginning.start(1));
        if (words.problem().isPresent()) {
            return new Refused(Reason.valueOf(words.problem().get().name()), "", words.end());
        }
        return new CurlReader(words.words().subList(1, words.words().size())).read(words.end());
    }
}
