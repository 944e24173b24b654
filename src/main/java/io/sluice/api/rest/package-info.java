/// The REST dialect: routes over the [io.sluice.scheduler.DownloadService] and the bodies that they take and give.
@NullMarked
package io.sluice.api.rest;

import org.jspecify.annotations.NullMarked;
