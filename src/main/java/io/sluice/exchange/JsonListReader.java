package io.sluice.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.LinkText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what [JsonListWriter] wrote, also where somebody laid it out anew. One bad download costs itself alone; where the
/// JSON ends in the middle, what stands before is read.
final class JsonListReader implements ListReader {
    private final JsonMapper mapper = DownloadJson.lenient();
    private final JsonMapper states = DownloadJson.strict();
    private final JsonParser json;
    private boolean ended;

    JsonListReader(Reader in) throws IOException {
        json = mapper.createParser(in);
        try {
            seekDownloads();
        } catch (StreamReadException broken) {
            json.close();
            throw new UnreadableListException(UnreadableListException.Kind.OTHER_JSON);
        } catch (JacksonIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    // The version stands before the downloads.
    private void seekDownloads() throws IOException {
        boolean ours = false;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableListException(UnreadableListException.Kind.OTHER_JSON);
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals(JsonListWriter.VERSION_MEMBER) && value == JsonToken.VALUE_NUMBER_INT) {
                ours = true;
                if (json.getLongValue() > JsonListWriter.VERSION) {
                    throw new UnreadableListException(UnreadableListException.Kind.NEWER);
                }
            } else if (ours && member.equals(JsonListWriter.DOWNLOADS_MEMBER) && value == JsonToken.START_ARRAY) {
                return;
            } else {
                json.skipChildren();
            }
        }
        throw new UnreadableListException(UnreadableListException.Kind.OTHER_JSON);
    }

    @Override
    public boolean next(Consumer<Entry> found, Consumer<Remark> remarked) throws IOException {
        if (ended) {
            return false;
        }
        try {
            JsonToken token = json.nextToken();
            ended = token == null || token == JsonToken.END_ARRAY;
            if (token == null) {
                remarked.accept(cutOff());
            } else if (!ended) {
                take(json.currentTokenLocation().getLineNr(), mapper.readTree(json), found, remarked);
            }
            return !ended;
        } catch (StreamReadException broken) {
            ended = true;
            remarked.accept(cutOff());
            return false;
        } catch (JacksonIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Remark cutOff() {
        return Remark.of(json.currentLocation().getLineNr(), Remark.Reason.CUT_OFF, "");
    }

    private void take(long line, JsonNode node, Consumer<Entry> found, Consumer<Remark> remarked) {
        try {
            DownloadForm form = mapper.treeToValue(node, DownloadForm.class);
            Download download = checked(
                    form.download(states.treeToValue(DownloadForm.needed(form.state(), "state"), DownloadState.class)));
            if (isWhole(form, download)) {
                found.accept(new Entry.Listed(download));
            } else {
                remarked.accept(Remark.of(line, Remark.Reason.LEFT_OUT, download.name()));
            }
        } catch (JacksonException | IllegalArgumentException wrong) {
            remarked.accept(Remark.of(line, Remark.Reason.NO_DOWNLOAD, reason(wrong)));
        }
    }

    // What is finished is not fetched again.
    private static boolean isWhole(DownloadForm form, Download download) {
        return form.request().isWhole() || download.state() instanceof Completed;
    }

    private static Download checked(Download download) {
        if (!download.request().links().stream().allMatch(LinkText::isFetchable)) {
            throw new IllegalArgumentException("“links” must begin with http or https");
        }
        if (download.state() instanceof Completed(var file, var bytes, _)
                && (bytes < 0 || !liesIn(download.request().folder().toString(), file.toString()))) {
            throw new IllegalArgumentException("“file” must lie in “folder”");
        }
        return download;
    }

    // Paths of another system are no more than text here.
    private static boolean liesIn(String folder, String file) {
        String name = file.startsWith(folder) ? file.substring(folder.length()).replaceFirst("^[/\\\\]", "") : "";
        return !name.isEmpty() && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    // The first sentence; the others quote the source.
    private static String reason(Exception wrong) {
        String message = wrong instanceof JacksonException json ? json.getOriginalMessage() : wrong.getMessage();
        return Optional.ofNullable(message).orElse(wrong.getClass().getSimpleName());
    }

    @Override
    public void close() {
        json.close();
    }
}
