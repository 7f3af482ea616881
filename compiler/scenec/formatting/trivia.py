"""Comments and blank lines: to which entry of the layout each belongs, so that it moves with what it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scenec.formatting.layout import Collection, Entry, Layout, Leaf, column_of


@dataclass(frozen=True)
class Trivium:
    """A comment, or a blank line (no text)."""

    index: int
    text: str
    column: int
    own_line: bool


def attach(layout: Layout) -> None:
    """Give every comment and blank line of the text to an entry or a collection."""
    entries = sorted(_entries(layout.root) if isinstance(layout.root, Collection) else (), key=lambda entry: entry.start)
    starts = [entry.start for entry in entries]
    leaves = layout.leaves
    bounds = [(0, 0, None), *((leaf.start, leaf.end, leaf) for leaf in leaves), (len(layout.text), len(layout.text), None)]
    for (_, end, leaf), (start, _, _) in pairwise(bounds):
        run: list[Trivium] = []
        for trivium in _gap(layout.text, end, start):
            owner = None if trivium.own_line else _owner(layout, trivium.index, leaf)
            if owner is not None:
                _trail(owner, trivium)
            else:
                run.append(trivium)
        if run:
            place = bisect_left(starts, run[0].index)
            _settle(layout, run, entries[place] if place < len(entries) else None, leaf)


def comments(text: str, layout: Layout) -> list[str]:
    """All comments of a text, in order."""
    ends = [0, *(leaf.end for leaf in layout.leaves)]
    starts = [*(leaf.start for leaf in layout.leaves), len(text)]
    found = [each.text for end, start in zip(ends, starts, strict=True) for each in _gap(text, end, start) if each.text]
    headers = (leaf for leaf in layout.leaves if text[leaf.start] in "|>")
    return found + [text[leaf.start : leaf.end].partition("\n")[0].partition("#")[2] for leaf in headers]


def _entries(root: Collection) -> Iterator[Entry]:
    todo = [root]
    while todo:
        collection = todo.pop()
        for entry in collection.entries:
            yield entry
            if isinstance(entry.value, Collection):
                todo.append(entry.value)


def _gap(text: str, start: int, end: int) -> Iterator[Trivium]:
    """What stands between two leaves."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        whole = stop >= 0
        stop = end if stop < 0 else stop
        line_start = text.rfind("\n", 0, at) + 1
        mark = text.find("#", at, stop)
        if mark >= 0:
            before = text[line_start:mark]
            own = not before.strip(" -\t") or before.strip() in ("---", "...")
            yield Trivium(mark, text[mark:stop].rstrip(), column_of(text, mark), own)
        elif whole and at == line_start and not text[at:stop].strip() and (at > start or start == 0):
            yield Trivium(at, "", 0, True)
        at = stop + 1


def _owner(layout: Layout, index: int, leaf: Leaf | None) -> Entry | None:
    """The entry that ends last before a comment on the same line: that of the leaf, or of a flow collection closed since."""
    text = layout.text
    flow = max((each for each in layout.flows if each.end <= index), key=lambda each: each.end, default=None)
    if flow is not None and "\n" not in text[flow.end : index] and (leaf is None or flow.end > leaf.end):
        return flow.parent
    if leaf is not None and "\n" not in text[leaf.end : index]:
        return leaf.owner
    return None


def _trail(entry: Entry, trivium: Trivium) -> None:
    entry.trailing_column = entry.trailing_column or trivium.column
    entry.trailing = f"{entry.trailing}  {trivium.text}" if entry.trailing else trivium.text
    _mark_flow(entry.parent, trivium.index)


def _mark_flow(collection: Collection | None, index: int) -> None:
    """A comment inside a flow collection: it cannot stay on one line."""
    while collection is not None:
        if collection.flow and collection.start < index < collection.end:
            collection.commented = True
        collection = collection.parent.parent if collection.parent else None


def _settle(layout: Layout, run: list[Trivium], following: Entry | None, leaf: Leaf | None) -> None:
    """Comments on lines of their own: at the end of what was just closed, where they stand as far in, else above what follows."""
    chain = _chain(leaf.inside if leaf else None)
    if not chain and isinstance(layout.root, Collection):
        chain = [layout.root]
    around = _chain(following.parent) if following else []
    closed = [each for each in chain if each not in around and not each.flow]
    blank = False
    for trivium in run:
        if not trivium.text:
            blank = True
            continue
        deeper = following is None or trivium.column > following.column
        while closed and not (deeper and closed[-1].column <= trivium.column):
            closed.pop()
        target = closed[-1].closing if closed else following.leading if following else _last_resort(layout)
        if blank and not (target and target[-1] == ""):
            target.append("")
        blank = False
        target.append(trivium.text)
        if not closed and following:
            _mark_flow(following.parent, trivium.index)
    if blank and following is not None and not (following.leading and following.leading[-1] == ""):
        following.leading.append("")


def _chain(collection: Collection | None) -> list[Collection]:
    """From the root down to `collection`."""
    found: list[Collection] = []
    while collection is not None:
        found.append(collection)
        collection = collection.parent.parent if collection.parent else None
    return found[::-1]


def _last_resort(layout: Layout) -> list[str]:
    assert isinstance(layout.root, Collection)
    return layout.root.closing
