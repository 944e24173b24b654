#!/bin/sh
# Makes the PNGs that the window and the tray use from the drawings here. Needs rsvg-convert (Debian: librsvg2-bin). Run
# it after each change of a drawing and commit what it makes.
set -eu

cd "$(dirname "$0")"
target=../src/main/resources/io/sluice/icons
mkdir -p "$target"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "$target/sluice-$size.png" sluice.svg
done

# What is between the tags of a drawing.
shapes() {
    sed -e '/^<svg/d' -e '/^<\/svg>/d' -e '/<title>/d' "$1"
}

# The icon $1 with the badge $2 in its corner, and a rim around the badge through which the tray is seen.
badged() {
    cat <<SVG
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
  <mask id="rim"><rect width="64" height="64" fill="#fff"/><circle cx="48" cy="48" r="20" fill="#000"/></mask>
  <g mask="url(#rim)">$(shapes "$1")</g>
  $(shapes "$2")
</svg>
SVG
}

still=$(mktemp)
drawing=$(mktemp)
trap 'rm -f "$still" "$drawing"' EXIT
# While nothing runs nothing flows: the blue is gone.
sed 's/#1f8fe0/#86a0b8/g' sluice.svg >"$still"

draw() {
    for size in 16 22 24 32 48; do
        rsvg-convert --width "$size" --height "$size" --output "$target/tray-$1-$size.png" "$2"
    done
}

draw idle "$still"
badged sluice.svg badge-running.svg >"$drawing"
draw running "$drawing"
badged "$still" badge-paused.svg >"$drawing"
draw paused "$drawing"
badged sluice.svg badge-failed.svg >"$drawing"
draw failed "$drawing"
