package io.sluice.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Settled;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// Writes what is over, one download a line, for spreadsheets (RFC 4180). Never a secret: nobody fetches by it.
final class CsvHistoryWriter implements ListWriter {
    // Without it Excel reads the file in the code page of its machine.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String LINE_END = "\r\n";

    private final SequenceWriter lines;

    CsvHistoryWriter(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        // The mapper writes the headings with the first line, and so none where there is no line.
        text.write(Arrays.stream(HistoryColumn.values()).map(HistoryColumn::heading)
                .collect(Collectors.joining(",", "", LINE_END)));
        lines = CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build()
                .writerFor(Object[].class).with(CsvSchema.builder().setLineSeparator(LINE_END).build())
                .writeValues(text);
    }

    @Override
    public void write(Download download) throws IOException {
        if (download.state() instanceof Settled over) {
            try {
                lines.write(Arrays.stream(HistoryColumn.values()).map(column -> column.of(download, over)).toArray());
            } catch (JacksonIOException unwritable) {
                throw unwritable.getCause();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lines.close();
        } catch (JacksonIOException unwritable) {
            throw unwritable.getCause();
        }
    }
}
