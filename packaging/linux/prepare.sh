#!/bin/sh
# Makes a Linux machine ready for Sluice: installs the libraries that JavaFX draws with, where they are missing, and
# looks for a JDK 25. Does nothing, and asks for nothing, where everything is there.
#   --bench   installs what the benchmark compares with, too: nginx, curl, aria2, openssl, GNU time
set -eu

# ldconfig lives where a user's path does not look.
PATH="$PATH:/usr/sbin:/sbin"

say() {
    printf '%s\n' "$*" >&2
}

# Prints the shared libraries that the loader does not find, and what of the fonts is missing.
missing_libraries() {
    known=$(ldconfig -p 2>/dev/null || true)
    for library in libgtk-3.so.0 libGL.so.1 libXtst.so.6 libXxf86vm.so.1; do
        case $known in
            *"$library "*) ;;
            *) printf '%s ' "$library" ;;
        esac
    done
    if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list 2>/dev/null)" ]; then
        printf 'fontconfig with a font '
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "This needs root. Type as root: $*"
        return 1
    fi
}

# Runs a command in silence, and shows what it said only where it failed. A prompt of sudo stays visible.
quietly() {
    said=$(mktemp)
    if as_root env DEBIAN_FRONTEND=noninteractive "$@" >"$said" 2>&1 </dev/null; then
        rm -f "$said"
    else
        cat "$said" >&2
        rm -f "$said"
        return 1
    fi
}

install_by_apt() {
    say "Installing the libraries that the window needs: $1"
    quietly apt-get update -qq || say "The package lists could not be renewed; trying with those that are there."
    # Debian 13 and Ubuntu 24.04 renamed the package with the change to 64 bit times.
    gtk=libgtk-3-0
    if apt-cache show libgtk-3-0t64 >/dev/null 2>&1; then
        gtk=libgtk-3-0t64
    fi
    quietly apt-get install -y -qq --no-install-recommends \
        "$gtk" libgl1 libxtst6 libxxf86vm1 fontconfig fonts-dejavu-core
}

has_jdk_25() {
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    fi
    for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" "$on_path" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
        "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
        "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.m2/jdks/*; do
        if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$home/release" 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

missing=$(missing_libraries)
if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        say "The window needs what is missing here: $missing"
        say "Install GTK 3, OpenGL (libglvnd), libXtst, libXxf86vm, fontconfig and a font, then run this again."
        exit 1
    fi
    install_by_apt "$missing"
fi

if [ "${1:-}" = --bench ]; then
    tools=
    for tool in nginx:nginx curl:curl aria2c:aria2 openssl:openssl time:time; do
        found=$(command -v "${tool%%:*}" 2>/dev/null || true)
        # A shell may have a `time` of its own; GNU's is a file.
        case $found in
            /*) ;;
            *) [ -x "/usr/bin/${tool%%:*}" ] || tools="$tools ${tool#*:}" ;;
        esac
    done
    if [ -n "$tools" ]; then
        say "Installing what the benchmark compares with:$tools"
        quietly apt-get update -qq || say "The package lists could not be renewed; trying with those that are there."
        # shellcheck disable=SC2086 # a list of words
        quietly apt-get install -y -qq --no-install-recommends $tools
    fi
fi

if ! has_jdk_25; then
    say "Sluice is built with a JDK 25: install one beside the Java that is there (openjdk-25-jdk, or Temurin 25), or set JAVA_HOME to it."
    exit 1
fi
