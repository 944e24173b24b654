package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.FetchOptions;
import io.sluice.model.LinkLine;
import io.sluice.model.RequestHeader;
import io.sluice.model.curl.CurlCommand;
import org.jspecify.annotations.Nullable;

/// What a command of curl asks for.
final class CurlText {
    private CurlText() {
    }

    static Reading<PastedText> read(CurlCommand.Reading reading) {
        return switch (reading) {
            case CurlCommand.Understood(var command, _) -> wanted(command);
            case CurlCommand.Refused(var reason, var what, _) -> new Reading.Bad<>(UserMessage.of(switch (reason) {
                case QUOTE_NOT_CLOSED -> "add.curl.quoteNotClosed";
                case NEEDS_THE_SHELL -> "add.curl.needsTheShell";
                case SENDS_DATA -> "add.curl.sendsData";
                case OTHER_METHOD -> "add.curl.otherMethod";
                case WITHOUT_LINK -> "add.curl.withoutLink";
                case NOT_A_HEADER -> "add.curl.notAHeader";
                case VALUE_MISSING -> "add.curl.valueMissing";
            }, what));
        };
    }

    private static Reading<PastedText> wanted(CurlCommand command) {
        List<String> refused = new ArrayList<>();
        List<URI> links = command.links().stream().flatMap(it -> LinkLine.expand(withScheme(it), refused).stream())
                .toList();
        boolean secret = command.login() != null || !command.headers().stream().allMatch(RequestHeader::mayGoAnywhere);
        if (secret && !Secrets.haveOneServer(links)) {
            return new Reading.Bad<>(UserMessage.of("add.secretsOfOne"));
        }
        List<UserMessage> problems = new ArrayList<>(new Links(List.of(), refused).problem().stream().toList());
        if (!command.leftOut().isEmpty()) {
            problems.add(UserMessage.of("add.curl.leftOut", String.join(", ", command.leftOut())));
        }
        return new Reading.Good<>(new PastedText(files(command, links), refused, problems));
    }

    // As curl does.
    private static String withScheme(String link) {
        return link.contains("://") ? link : "http://" + link;
    }

    private static List<Wanted> files(CurlCommand command, List<URI> links) {
        var options = FetchOptions.NONE.withHeaders(command.headers()).withBytesPerSecond(command.bytesPerSecond());
        String fileName = links.size() == 1 ? command.fileName() : null;
        String written = command.folder();
        Path folder = written != null && FolderText.read(written) instanceof Reading.Good(var there) ? there : null;
        return links.stream().map(link -> Secrets.withLogin(link, command.login()))
                .map(link -> new Wanted(List.of(link), options, fileName, folder)).toList();
    }

    /// A command that asks for the same file with the same headers and name, for sh.
    static String write(URI link, List<RequestHeader> headers, @Nullable String fileName) {
        List<String> words = new ArrayList<>(List.of("curl"));
        headers.forEach(header -> words.addAll(List.of("-H", quoted(header.name() + ": " + header.value()))));
        if (fileName != null) {
            words.addAll(List.of("-o", quoted(fileName)));
        }
        words.addAll(List.of("-g", quoted(link.toString())));
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
