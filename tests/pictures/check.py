#!/usr/bin/env python3
"""Checks recordings by the programs that show them to people.

    tests/pictures/check.py FOLDER

FOLDER holds what `cpor demo --play TAPE --out FOLDER` has written. Each .cast of it is read by
asciinema, and its output compared with what was recorded; in a headless Chromium each .svg that moves
is stopped at the moment at which each still was taken, as a picture inside an <img>, and has to look
as that still does, pixel for pixel. A program that is not installed is said to be missing and passed
over; with --need it is an error. CHROMIUM and ASCIINEMA name other programs. Standard library only.
"""

import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

CHROMIUM = os.environ.get("CHROMIUM", "chromium")
ASCIINEMA = os.environ.get("ASCIINEMA", "asciinema")
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--force-device-scale-factor=1",
]
PATIENCE = 120


def fail(said):
    sys.exit(f"check.py: {said}")


def events(cast):
    """The events of a cast of version 2: time in seconds, code, data."""
    lines = cast.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[1:]]


def read_by_asciinema(casts):
    told = subprocess.run([ASCIINEMA, "--version"], capture_output=True, text=True, timeout=PATIENCE)
    major = re.search(r"(\d+)\.", told.stdout + told.stderr)
    # Version 3 of the format came with version 3 of the program.
    if not major or int(major[1]) < 3:
        casts = [cast for cast in casts if not cast.name.endswith(".v3.cast")]
    for cast in casts:
        shown = subprocess.run([ASCIINEMA, "cat", cast], capture_output=True, timeout=PATIENCE)
        if shown.returncode != 0:
            fail(f"asciinema does not read {cast}: {shown.stderr.decode(errors='replace')}")
        written = "".join(event[2] for event in events(cast) if event[1] == "o")
        if shown.stdout != written.encode():
            fail(f"asciinema shows something else than {cast} says")
    print(f"asciinema reads {len(casts)} casts as they were written")


def size(svg):
    found = re.search(r'width="(\d+)" height="(\d+)"', svg)
    return int(found[1]), int(found[2])


def stopped(svg, seconds):
    """The same picture, stopped at a moment; half a thousandth later, where nothing is on an edge."""
    stop = f".r{{animation-play-state:paused!important;animation-delay:-{seconds * 1000 + .5}ms}}\n"
    return svg.replace("</style>", f"{stop}</style>", 1)


def pixels(png):
    """Width, height and pixels of a PNG as Chromium writes it: 8 bits, RGB or RGBA, not interlaced."""
    at, data = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        body = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            if depth != 8 or colour not in (2, 6) or interlaced:
                fail("Chromium writes a PNG of another kind than expected")
        data += body if kind == b"IDAT" else b""
        at += 12 + length
    step = 3 if colour == 2 else 4
    data, rows, before = zlib.decompress(data), [], bytes(width * step)
    for start in range(0, height * (width * step + 1), width * step + 1):
        row = unfiltered(data[start], bytearray(data[start + 1:start + 1 + width * step]), before, step)
        rows.append(row)
        before = row
    colours = [row if step == 3 else bytes(b for x, b in enumerate(row) if x % 4 != 3) for row in rows]
    return width, height, colours


def unfiltered(kind, row, above, step):
    if not any(row) and kind in (0, 1, 2):
        return above if kind == 2 else bytes(row)
    for x, value in enumerate(row):
        left = row[x - step] if x >= step else 0
        corner = above[x - step] if x >= step else 0
        if kind == 1:
            add = left
        elif kind == 2:
            add = above[x]
        elif kind == 3:
            add = (left + above[x]) // 2
        elif kind == 4:
            guess = left + above[x] - corner
            add = min((left, above[x], corner), key=lambda one: abs(guess - one))
        else:
            add = 0
        row[x] = (value + add) & 255
    return bytes(row)


def differences(pairs, folder):
    """For each pair of pictures of one size the rows of pixels that differ where Chromium shows them."""
    width, height = size(pairs[0][0])
    page = (
        "<!doctype html><style>*{margin:0}body{background:#000}img{position:absolute;left:0;top:0}"
        f"div{{position:relative;width:{width}px;height:{height}px;isolation:isolate}}"
        "img+img{mix-blend-mode:difference}</style>"
    )
    for number, pair in enumerate(pairs):
        for which, picture in zip("ab", pair):
            # Where a picture is half transparent, a difference would not be one.
            picture = picture.replace("<title>", '<rect width="100%" height="100%"/><title>', 1)
            (folder / f"{number}{which}.svg").write_text(picture, encoding="utf-8")
        page += f'<div><img src="{number}a.svg"><img src="{number}b.svg"></div>'
    (folder / "page.html").write_text(page, encoding="utf-8")
    command = [
        CHROMIUM, *QUIET, f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},{height * len(pairs)}", f"--screenshot={folder / 'page.png'}",
        (folder / "page.html").as_uri(),
    ]
    ran = subprocess.run(command, capture_output=True, timeout=PATIENCE)
    if not (folder / "page.png").is_file():
        fail(f"Chromium makes no picture: {ran.stderr.decode(errors='replace')[-2000:]}")
    got_width, got_height, rows = pixels((folder / "page.png").read_bytes())
    if (got_width, got_height) != (width, height * len(pairs)):
        fail(f"Chromium shows {got_width}x{got_height}, not {width}x{height * len(pairs)}")
    parts = (rows[number * height:(number + 1) * height] for number in range(len(pairs)))
    return [[row for row, colours in enumerate(part) if any(colours)] for part in parts]


def compared(cast):
    name = cast.name.removesuffix(".cast")
    moving = cast.with_name(f"{name}.svg").read_text(encoding="utf-8")
    marks = [(event[2], event[0]) for event in events(cast) if event[1] == "m"]
    taken = [
        (shot, seconds, cast.with_name(f"{name}-{shot}.svg").read_text(encoding="utf-8"))
        for shot, seconds in marks
    ]
    # The window of a tape whose size changes is as large as its largest screen.
    taken = [one for one in taken if size(one[2]) == size(moving)]
    if not taken:
        return 0
    pairs = [(still, stopped(moving, seconds)) for _, seconds, still in taken]
    # One that has to differ shows that there is something to be seen.
    width, height = size(moving)
    nothing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        "<title>nothing</title></svg>"
    )
    pairs.append((taken[-1][2], nothing))
    with tempfile.TemporaryDirectory() as folder:
        *seen, all_of_it = differences(pairs, pathlib.Path(folder))
    if len(all_of_it) < height * 9 // 10:
        fail(f"{name}-{taken[-1][0]}.svg is empty in Chromium")
    for (shot, seconds, _), rows in zip(taken, seen):
        if rows:
            fail(f"{name}.svg at {seconds} s is not {name}-{shot}.svg: see from row {rows[0]} of pixels")
    return len(taken)


def main():
    folders = [argument for argument in sys.argv[1:] if argument != "--need"]
    if len(folders) != 1:
        fail("give one folder of recordings")
    casts = sorted(pathlib.Path(folders[0]).glob("*.cast"))
    if not casts:
        fail(f"there are no casts in {folders[0]}")
    missing = [program for program in (ASCIINEMA, CHROMIUM) if not shutil.which(program)]
    for program in missing:
        print(f"{program} is not installed: what it would show is not checked")
    if missing and "--need" in sys.argv:
        fail("a program is missing")
    if ASCIINEMA not in missing:
        read_by_asciinema(casts)
    if CHROMIUM not in missing:
        seconds = [cast for cast in casts if not cast.name.endswith(".v3.cast")]
        count = sum(compared(cast) for cast in seconds)
        print(f"Chromium shows {count} stills as the moving pictures do")


main()
