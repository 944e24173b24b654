package io.sluice.platform.tray;

import java.util.List;

import io.sluice.platform.dbus.DBusMenu;
import io.sluice.platform.dbus.Pixmap;
import io.sluice.platform.dbus.StatusNotifierItem;
import io.sluice.platform.dbus.ToolTip;
import org.freedesktop.dbus.DBusPath;

/// The icon as the tray's host reads it. Called on threads of the bus.
final class ExportedItem implements StatusNotifierItem {
    private final Runnable activated;
    private volatile TrayState state;

    ExportedItem(TrayState first, Runnable activated) {
        this.state = first;
        this.activated = activated;
    }

    TrayState state() {
        return state;
    }

    void replace(TrayState newState) {
        state = newState;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void activate(int x, int y) {
        activated.run();
    }

    // Only hosts that draw no menus themselves ask for it, and they show the window in its place.
    @Override
    public void contextMenu(int x, int y) {
        activated.run();
    }

    @Override
    public void secondaryActivate(int x, int y) {
        activated.run();
    }

    @Override
    public void scroll(int delta, String orientation) {
        // The wheel changes nothing: what it would change, nobody could guess.
    }

    @Override
    public String getCategory() {
        return "ApplicationStatus";
    }

    @Override
    public String getId() {
        return "sluice";
    }

    @Override
    public String getTitle() {
        return state.title();
    }

    @Override
    public String getStatus() {
        return "Active";
    }

    @Override
    public int getWindowId() {
        return 0;
    }

    @Override
    public String getIconName() {
        return "";
    }

    @Override
    public List<Pixmap> getIconPixmap() {
        return state.icon().sizes().stream().map(size -> Pixmap.square(size.pixels(), size.argb())).toList();
    }

    @Override
    public String getOverlayIconName() {
        return "";
    }

    @Override
    public List<Pixmap> getOverlayIconPixmap() {
        return List.of();
    }

    @Override
    public String getAttentionIconName() {
        return "";
    }

    @Override
    public List<Pixmap> getAttentionIconPixmap() {
        return List.of();
    }

    @Override
    public String getAttentionMovieName() {
        return "";
    }

    @Override
    public ToolTip getToolTip() {
        return ToolTip.of(state.title(), state.tooltip());
    }

    @Override
    public boolean isItemIsMenu() {
        return false;
    }

    @Override
    public DBusPath getMenu() {
        return new DBusPath(DBusMenu.PATH);
    }
}
