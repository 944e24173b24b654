package io.sluice.exchange;

/// What becomes of cookies, tokens and the queries of links, which may sign them. `INCLUDED` is for moving the list to
/// another machine, and only where the user says so. Passwords are in no list and so in no file.
public enum Secrets {
    LEFT_OUT, INCLUDED
}
