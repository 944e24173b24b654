package io.sluice.store;

import java.nio.file.Path;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// Turns downloads into rows and back. Safe for any thread.
final class RowMapper {
    private final StateJson json = new StateJson();

    DownloadRow row(Download download) {
        var row = new DownloadRow();
        row.id = download.id();
        row.state = StateName.of(download.state());
        row.stateDetail = json.write(download.state());
        row.priority = (short) download.place().priority().level();
        row.pos = download.place().position();
        row.request = columns(download.request());
        row.content = columns(download.content());
        row.createdAt = download.times().created();
        row.updatedAt = download.times().updated();
        row.startedAt = download.times().started();
        row.endedAt = download.state() instanceof DownloadState.Settled settled ? settled.at() : null;
        return row;
    }

    /// @throws StoreException where the row holds something that is no download
    Download download(DownloadRow row) {
        try {
            return new Download(row.id, request(row.request), place(row), json.state(row.state, row.stateDetail),
                    content(row.content), new Times(row.createdAt, row.updatedAt, row.startedAt));
        } catch (IllegalArgumentException e) {
            throw new StoreException("Download " + row.id + " cannot be read from its row", e);
        }
    }

    private RequestColumns columns(DownloadRequest request) {
        return new RequestColumns(json.write(request.links()), request.folder().toString(), request.fileName(),
                request.maxRetries(), request.trackId(), json.write(request.options()));
    }

    private DownloadRequest request(RequestColumns columns) {
        return new DownloadRequest(json.links(columns.links()), Path.of(columns.folder()), columns.wishedName(),
                columns.maxRetries(), columns.trackId(), json.options(columns.options()));
    }

    private ContentColumns columns(Content content) {
        Validator validator = content.validator();
        return new ContentColumns(content.fileName(), content.totalBytes(), content.keptBytes(),
                validator == null ? null : validator.etag(), validator == null ? null : validator.lastModified(),
                content.resumable(), json.write(content.provenance()));
    }

    private Content content(ContentColumns columns) {
        return new Content(columns.fileName(), columns.totalBytes(), columns.keptBytes(), validator(columns),
                columns.resumable(), json.provenance(columns.provenance()));
    }

    private static @Nullable Validator validator(ContentColumns columns) {
        return columns.etag() == null && columns.lastModified() == null
                ? null
                : new Validator(columns.etag(), columns.lastModified());
    }

    private static Place place(DownloadRow row) {
        return new Place(Priority.of(row.priority), row.pos);
    }
}
