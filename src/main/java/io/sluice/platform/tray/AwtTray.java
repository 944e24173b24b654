package io.sluice.platform.tray;

import java.awt.AWTException;
import java.awt.CheckboxMenuItem;
import java.awt.EventQueue;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.beans.PropertyChangeListener;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The icon by AWT: Windows, macOS, and trays of X11 that know XEmbed alone. All of AWT's calls are made on its own thread.
final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);
    private static final String TRAY = "systemTray";

    private final TrayEvents events;
    private final SystemTray system;
    private final java.awt.TrayIcon icon;
    private final PropertyChangeListener comings = change -> hosted(change.getNewValue() != null);
    private TrayState state; // AWT's thread only

    private AwtTray(TrayState first, TrayEvents events) {
        this.state = first;
        this.events = events;
        this.system = SystemTray.getSystemTray();
        this.icon = new java.awt.TrayIcon(image(first.icon()), text(first), menu(first.menu()));
        icon.setImageAutoSize(true);
        icon.addActionListener(_ -> events.activated()); // also a click on a message
        icon.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent click) {
                if (click.getButton() == MouseEvent.BUTTON1) {
                    events.activated();
                }
            }
        });
    }

    /// Loads AWT, which takes a moment and some memory. Empty where it finds no tray.
    static Optional<AwtTray> open(TrayState first, TrayEvents events) {
        if (!SystemTray.isSupported()) {
            return Optional.empty();
        }
        var tray = new AwtTray(first, events);
        EventQueue.invokeLater(tray::enter);
        return Optional.of(tray);
    }

    private void enter() {
        system.addPropertyChangeListener(TRAY, comings);
        hosted(true);
    }

    // AWT takes the icon out when the tray goes, but does not put it into the next one.
    private void hosted(boolean there) {
        boolean shown = false;
        if (there) {
            try {
                if (!List.of(system.getTrayIcons()).contains(icon)) {
                    system.add(icon);
                }
                shown = true;
            } catch (AWTException gone) {
                LOG.info("The tray took no icon", gone);
            }
        }
        events.hosted(shown);
    }

    @Override
    public void show(TrayState newState) {
        EventQueue.invokeLater(() -> replace(newState));
    }

    private void replace(TrayState newState) {
        TrayState before = state;
        state = newState;
        if (!newState.icon().equals(before.icon())) {
            icon.setImage(image(newState.icon()));
        }
        icon.setToolTip(text(newState));
        if (!newState.menu().equals(before.menu())) {
            icon.setPopupMenu(menu(newState.menu()));
        }
    }

    /// Shows a message at the icon. Returns at once.
    void say(String title, String text, boolean failure) {
        EventQueue.invokeLater(() -> icon.displayMessage(title, text,
                failure ? java.awt.TrayIcon.MessageType.WARNING : java.awt.TrayIcon.MessageType.INFO));
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            system.removePropertyChangeListener(TRAY, comings);
            system.remove(icon);
        });
    }

    // In one line: on X11 the words would run into each other.
    private static String text(TrayState state) {
        return state.title() + ": " + state.tooltip().replace("\n", ", ");
    }

    private BufferedImage image(TrayIcon picture) {
        int wanted = system.getTrayIconSize().width;
        // The smallest that need not be made larger; otherwise the largest.
        TrayIcon.Size best = picture.sizes().stream().filter(size -> size.pixels() >= wanted)
                .min(Comparator.comparingInt(TrayIcon.Size::pixels))
                .orElseGet(() -> picture.sizes().stream().max(Comparator.comparingInt(TrayIcon.Size::pixels))
                        .orElseThrow());
        var image = new BufferedImage(best.pixels(), best.pixels(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, best.pixels(), best.pixels(), best.argb(), 0, best.pixels());
        return image;
    }

    private PopupMenu menu(List<MenuEntry> entries) {
        var menu = new PopupMenu();
        fill(menu, entries);
        return menu;
    }

    private void fill(Menu menu, List<MenuEntry> entries) {
        for (MenuEntry entry : entries) {
            switch (entry) {
                case MenuEntry.Separator _ -> menu.addSeparator();
                case MenuEntry.Command(var action, var label, var enabled) -> {
                    var item = new MenuItem(label);
                    item.setEnabled(enabled);
                    item.addActionListener(_ -> events.chosen(action));
                    menu.add(item);
                }
                case MenuEntry.Choice(var action, var label, var selected, var enabled) -> {
                    var item = new CheckboxMenuItem(label, selected);
                    item.setEnabled(enabled);
                    item.addItemListener(_ -> {
                        item.setState(selected); // until the choice has come true
                        events.chosen(action);
                    });
                    menu.add(item);
                }
                case MenuEntry.Submenu(var label, var below) -> {
                    var submenu = new Menu(label);
                    fill(submenu, below);
                    menu.add(submenu);
                }
            }
        }
    }
}
