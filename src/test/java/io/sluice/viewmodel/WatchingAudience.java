package io.sluice.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.TrayViewModel.Face;

/// Keeps what is shown outside the window.
final class WatchingAudience implements Lookout.Audience {
    private final Messages messages = Messages.in(Locale.ENGLISH);
    final List<Announcement> announcements = new CopyOnWriteArrayList<>();
    final List<Face> faces = new CopyOnWriteArrayList<>();

    @Override
    public void show(Face now) {
        faces.add(now);
    }

    @Override
    public void tell(Announcement announcement) {
        announcements.add(announcement);
    }

    Face face() {
        return faces.getLast();
    }

    String tooltip() {
        return String.join("; ", face().lines().stream().map(line -> line.in(messages)).toList());
    }
}
