#!/bin/sh
# Makes the PNGs that the window uses from sluice.svg. Needs rsvg-convert (Debian: librsvg2-bin). Run it after each change
# of the drawing and commit what it makes.
set -eu

cd "$(dirname "$0")"
target=../src/main/resources/io/sluice/icons
mkdir -p "$target"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "$target/sluice-$size.png" sluice.svg
done
