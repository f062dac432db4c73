"""Articles in the format of PolNeAR: text files, and who said what in them as brat annotations.

A path is an archive, a folder or one text. Where it holds several parts (train, dev), the one for
learning is left out. Of several annotators of an article the first by name is taken.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

Place = tuple[int, int]
_SPAN = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)(?:\t|$)")


@dataclass(frozen=True)
class Said:
    """What an annotator marked: places of one event; the source may be nobody."""

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]


@dataclass(frozen=True)
class Article:
    """`said` is None where nobody annotated the article."""

    name: str
    text: str
    said: tuple[Said, ...] | None


def articles(path: Path) -> Iterator[Article]:
    """The articles by name. Raises OSError where `path` can't be read, ValueError where none is."""
    files = _archived(path) if path.is_file() and path.suffix != ".txt" else _foldered(path)
    texts = sorted(name for name in files if name.suffix == ".txt")
    if not texts:
        raise ValueError(f"no article (*.txt) in {path}")
    notes: dict[str, PurePosixPath] = {}
    for name in sorted((n for n in files if n.suffix == ".ann"), reverse=True):
        notes[re.sub(r"_[^_]+$", "", name.stem)] = notes[name.stem] = name
    for name in texts:
        note = notes.get(name.stem)
        said = tuple(_events(files[note].decode())) if note else None
        yield Article(name.stem, files[name].decode("utf-8", "replace"), said)


def _foldered(path: Path) -> dict[PurePosixPath, bytes]:
    if path.is_file():
        found = [path, *path.parent.glob(f"{path.stem}*.ann")]
        found += (path.parent.parent / "attributions").glob(f"{path.stem}*.ann")
        root = path.parent.parent
    else:
        path = path.absolute()
        found, root = [*path.rglob("*.txt"), *path.rglob("*.ann")], path.parent
        if path.name == "text":  # the annotations stand beside it
            found += (root / "attributions").glob("*.ann")
    names = {PurePosixPath(file.relative_to(root)): file for file in found}
    return {name: names[name].read_bytes() for name in _measured(list(names))}


def _archived(path: Path) -> dict[PurePosixPath, bytes]:
    if not tarfile.is_tarfile(path):
        raise ValueError("neither a text (*.txt) nor an archive of articles")
    with tarfile.open(path) as archive:
        members = {PurePosixPath(m.name): m for m in archive.getmembers() if m.isfile()}
        kept = _measured([n for n in members if n.suffix in {".txt", ".ann"}])
        opened = {name: archive.extractfile(members[name]) for name in kept}
        return {name: file.read() for name, file in opened.items() if file}


def _measured(names: list[PurePosixPath]) -> list[PurePosixPath]:
    """Without the part for learning, where there is another."""
    rest = [name for name in names if "train" not in name.parts]
    return rest if any(name.suffix == ".txt" for name in rest) else names


def _events(note: str) -> Iterator[Said]:
    spans: dict[str, tuple[str, list[Place]]] = {}
    for line in note.split("\n"):
        if match := _SPAN.match(line.rstrip("\r")):
            places = [piece.split() for piece in match[3].split(";")]
            spans[match[1]] = match[2], [(int(s), int(e)) for s, e in places]
        elif line.startswith("E"):
            roles = [pair.split(":")[1] for pair in line.split()[1:] if ":" in pair]
            found = [spans[role] for role in roles if role in spans]
            said = Said(*(_places(found, kind) for kind in ("Source", "Cue", "Content")))
            if said.cue:
                yield said


def _places(found: list[tuple[str, list[Place]]], kind: str) -> tuple[Place, ...]:
    return tuple(place for name, places in found if name == kind for place in places)
