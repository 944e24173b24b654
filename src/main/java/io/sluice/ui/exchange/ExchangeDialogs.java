package io.sluice.ui.exchange;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import io.sluice.exchange.ListFormat;
import io.sluice.i18n.Messages;
import io.sluice.ui.common.TextScale;
import io.sluice.ui.library.TracksDialog;
import io.sluice.viewmodel.ExchangeViewModel;
import io.sluice.viewmodel.ExchangeViewModel.Asking;
import io.sluice.viewmodel.ExchangeViewModel.Choosing;
import io.sluice.viewmodel.ExchangeViewModel.Idle;
import io.sluice.viewmodel.ExchangeViewModel.Stage;
import io.sluice.viewmodel.ExchangeViewModel.Working;
import org.jspecify.annotations.Nullable;

/// Opens what the user sees of an export or an import, one dialog after the other.
public final class ExchangeDialogs {
    private static final List<String> LISTS = List.of("*.json", "*.txt", "*.list", "*.session", "*.m3u", "*.m3u8",
            "*.xspf", "*.pls", "*.rss", "*.atom", "*.xml", "*.meta4", "*.metalink", "*.opml", "*.csv");

    private final Window owner;
    private final Messages messages;
    private final TextScale scale;
    private final ExchangeViewModel model;
    private @Nullable ProgressDialog progress;

    public ExchangeDialogs(Window owner, Messages messages, TextScale scale, ExchangeViewModel model) {
        this.owner = owner;
        this.messages = messages;
        this.scale = scale;
        this.model = model;
    }

    /// Follows the view model from now on.
    public void install() {
        model.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        if (progress != null) {
            progress.close();
            progress = null;
        }
        switch (stage) {
            case Idle _ -> {
            }
            case Working(var what) -> {
                progress = new ProgressDialog(owner, messages, model, what.in(messages));
                progress.showIfItTakesLong();
            }
            case Asking(var question) -> new ImportDialog(owner, messages, model, question).show();
            case Choosing(var tracks) -> new TracksDialog(owner, messages, scale, tracks).show(model::leave);
        }
    }

    /// Asks for a file and looks into it.
    public void open() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("ui.import.title"));
        chooser.getExtensionFilters().setAll(
                new ExtensionFilter(messages.get("ui.import.lists"), LISTS),
                new ExtensionFilter(messages.get("ui.import.all"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath).ifPresent(model::open);
    }

    /// Asks for the link of a list of tracks, and fetches that.
    ///
    /// @param copied what the clipboard holds, since that is most likely the link
    public void openLink(String copied) {
        new LinkImportDialog(owner, messages, model).ask(copied);
    }

    /// Asks what to write, then where.
    public void export() {
        new ExportDialog(owner, messages, this::saveAs).show();
    }

    private void saveAs(ListFormat format, boolean secrets) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("ui.export.title"));
        chooser.setInitialFileName("sluice." + format.extension());
        Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath)
                .ifPresent(file -> model.export(format, secrets, file));
    }
}
