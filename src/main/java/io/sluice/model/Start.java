package io.sluice.model;

/// When a new download begins. `NOW`: as soon as there is a slot. `LATER`: it is paused until the user resumes it.
public enum Start {
    NOW, LATER
}
