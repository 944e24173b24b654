package io.sluice.model.curl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one command, as a shell hands them on to the program. Redirected output comes as a word `-o` or
/// `--stderr` in front of its file, which is what it means to curl.
///
/// @param end     where in the text the command is over, with what it is piped into
/// @param problem why these are not the words that were meant; empty mostly
record ShellWords(List<String> words, int end, Optional<Problem> problem) {
    enum Problem {
        QUOTE_NOT_CLOSED,
        // A variable or the output of another command: nobody knows it but the shell.
        NEEDS_THE_SHELL
    }

    // Browsers write for cmd.exe with a caret in front of each quote and at the end of each line but the last.
    private static final Pattern OF_CMD = Pattern.compile("\\S*\\.exe\\s|[^'\"\\r\\n]*(\\^\"|\\^[ \\t]*\\r?\\n)");

    ShellWords {
        words = List.copyOf(words);
    }

    /// @param from where the command begins in `text`
    static ShellWords read(String text, int from) {
        Matcher ofCmd = OF_CMD.matcher(text).region(from, text.length());
        return ofCmd.lookingAt() ? new CmdReader(text, from).read() : new ShReader(text, from).read();
    }
}
