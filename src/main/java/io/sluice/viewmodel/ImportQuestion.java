package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.List;

import io.sluice.exchange.Remark;
import io.sluice.scheduler.ImportReport;

/// What the user should know before a list is added.
///
/// @param sentences what is in it
/// @param remarks   what could not be taken over, a sentence for each line
/// @param known     how many of it are in the list already
/// @param fresh     how many are not
/// @param knownToo  the answer that the settings suggest
public record ImportQuestion(List<UserMessage> sentences, List<UserMessage> remarks, long known, long fresh,
        boolean knownToo) {
    public ImportQuestion {
        sentences = List.copyOf(sentences);
        remarks = List.copyOf(remarks);
    }

    static ImportQuestion of(String name, ImportReport report, boolean knownToo) {
        List<UserMessage> sentences = new ArrayList<>();
        sentences.add(UserMessage.of("add.file.found", name, report.found()));
        if (report.known() > 0) {
            sentences.add(UserMessage.of("add.file.known", report.known()));
        }
        if (report.remarked() > 0) {
            sentences.add(UserMessage.of("add.file.remarked", report.remarked(), report.remarks().size()));
        }
        return new ImportQuestion(sentences, report.remarks().stream().map(ImportQuestion::text).toList(),
                report.known(), report.found() - report.known(), knownToo);
    }

    private static UserMessage text(Remark remark) {
        return switch (remark.reason()) {
            case NO_LINK -> UserMessage.of("add.line.noLink", remark.line(), remark.detail());
            case SCHEME -> UserMessage.of("add.line.scheme", remark.line(), remark.detail());
            case OPTION -> UserMessage.of("add.line.option", remark.line(), remark.detail());
            case PROXY -> UserMessage.of("add.line.proxy", remark.line(), remark.detail());
            case NO_DOWNLOAD -> UserMessage.of("add.line.noDownload", remark.line(), remark.detail());
            case LEFT_OUT -> UserMessage.of("add.line.leftOut", remark.line(), remark.detail());
            case CUT_OFF -> UserMessage.of("add.line.cutOff", remark.line());
            case TOO_LONG -> UserMessage.of("add.line.tooLong", remark.line());
        };
    }
}
