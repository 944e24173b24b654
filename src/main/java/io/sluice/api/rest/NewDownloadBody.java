package io.sluice.api.rest;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A wish for a download. What is left out is as the settings say.
record NewDownloadBody(@JsonUnwrapped @Nullable LinksBody links, @JsonUnwrapped @Nullable TargetBody target,
        @JsonUnwrapped @Nullable RequestBody request, @JsonUnwrapped @Nullable MannerBody manner) {
    /// @param url  http or https
    /// @param urls mirrors of one file, the best first; instead of `url`
    record LinksBody(@Nullable String url, @Nullable List<String> urls) {
    }

    /// @param fileName   what the file shall be called
    /// @param targetPath the folder that it shall go to, absolute, or inside of the download folder
    record TargetBody(@Nullable String fileName, @Nullable String targetPath) {
    }

    /// @param headers  sent to the origin of each link
    /// @param user     of the server; kept apart from the list
    /// @param checksum `sha-256=…`
    record RequestBody(@Nullable Map<String, String> headers, @Nullable String referer, @Nullable String user,
            @Nullable String password, @Nullable String checksum) {
    }

    /// @param maxRetries  0-10
    /// @param connections 1-32
    /// @param speedLimit  bytes a second, 0 for none
    /// @param start       false: it is added paused
    /// @param onDuplicate what is done where one with this link or file waits or runs: `add` it all the same, or answer
    ///                    with the `existing` one; otherwise it is refused
    record MannerBody(@Nullable Integer priority, @Nullable Integer maxRetries, @Nullable Integer connections,
            @Nullable Long speedLimit, @Nullable Boolean start, @Nullable String onDuplicate) {
    }
}
