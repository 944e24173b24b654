package io.sluice.platform.dbus;

import java.util.List;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/// An icon in the tray, after the specification StatusNotifierItem of freedesktop.org in the spelling that KDE gave it and
/// all hosts look for.
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {
    String PATH = "/StatusNotifierItem";

    /// The host may show its own menu of the item there.
    @DBusMemberName("ContextMenu")
    void contextMenu(int x, int y);

    /// The left button.
    @DBusMemberName("Activate")
    void activate(int x, int y);

    /// The middle button.
    @DBusMemberName("SecondaryActivate")
    void secondaryActivate(int x, int y);

    @DBusMemberName("Scroll")
    void scroll(int delta, String orientation);

    @DBusBoundProperty
    String getCategory();

    @DBusBoundProperty
    String getId();

    @DBusBoundProperty
    String getTitle();

    @DBusBoundProperty
    String getStatus();

    @DBusBoundProperty
    int getWindowId();

    @DBusBoundProperty
    String getIconName();

    @DBusBoundProperty
    List<Pixmap> getIconPixmap();

    @DBusBoundProperty
    String getOverlayIconName();

    @DBusBoundProperty
    List<Pixmap> getOverlayIconPixmap();

    @DBusBoundProperty
    String getAttentionIconName();

    @DBusBoundProperty
    List<Pixmap> getAttentionIconPixmap();

    @DBusBoundProperty
    String getAttentionMovieName();

    @DBusBoundProperty
    ToolTip getToolTip();

    /// False: a click is an [#activate], and the menu is the other button's. Xfce asks.
    @DBusBoundProperty(name = "ItemIsMenu")
    boolean isItemIsMenu();

    /// GNOME's extension drops an item whose menu is not an object path.
    @DBusBoundProperty
    DBusPath getMenu();

    /// Tells hosts to read the icon again.
    class NewIcon extends DBusSignal {
        public NewIcon(String path) throws DBusException {
            super(path);
        }
    }

    /// Tells hosts to read the tooltip again.
    class NewToolTip extends DBusSignal {
        public NewToolTip(String path) throws DBusException {
            super(path);
        }
    }
}
