"""What Kokoro's engine is made of, without its files: names, spelling, cutting, and the editing of its network."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from scenec.take import Phoneme
from scenec.voices import VoiceError
from scenec.voices.kokoro import engine, files, graph, install, phonemes
from scenec.voices.kokoro.names import NAMES, blend, default_name, spoken_language
from scenec.voices.kokoro.phonemes import Reading, reading
from scenec.voices.kokoro.runs import divided, with_pauses
from scenec.voices.kokoro.spelling import said
from scenec.voices.kokoro.times import phones
from scenec.voices.request import Request
from scenec.voices.splice import Spoken, joined, widened


def test_names_and_blends() -> None:
    assert len(NAMES) == len(set(NAMES)) == 54
    assert blend("af_heart").parts == (("af_heart", 1.0),)
    assert blend("af_heart*0.6+bf_emma*0.4").parts == (("af_heart", 0.6), ("bf_emma", 0.4))
    assert blend("bf_emma + bf_emma + af_heart").parts == (("af_heart", pytest.approx(1 / 3)), ("bf_emma", pytest.approx(2 / 3)))
    assert blend("bf_emma*3+af_heart").british
    with pytest.raises(VoiceError, match="no voice 'af_hart'") as fault:
        blend("af_hart")
    assert "af_heart" in (fault.value.help or "")
    for wrong in ("", "af_heart*", "af_heart+", "*0.5", "af_heart*0", "../af_heart", "af_heart*-1"):
        with pytest.raises(VoiceError):
            blend(wrong)
    assert spoken_language("en-GB") == ("b", "en-gb")
    assert spoken_language("fr-CA") == ("f", "fr")
    assert spoken_language("ja") is None
    assert default_name("en-AU").startswith("b")


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("at 3:30 or 10:05 or 7:00", "at 3 30 or 10 oh five or 7 o'clock"),
        ("No. 10 Downing St., London", "number 10 Downing street, London"),
        ("No. I went to St. Ives.", "No. I went to saint Ives."),
        ("the café … so-called", "the cafe … so-called"),
        ("salt & pepper, 100%", "salt and pepper, 100 percent"),
        ("e.g. this, etc.", "for example this, et cetera."),
    ],
)
def test_english_is_spelled_out(text: str, spelled: str) -> None:
    tokens = tuple(text.split())
    assert " ".join(said(tokens)) == spelled
    assert len(said(tokens)) == len(tokens)


def test_a_line_in_another_language_is_read_by_espeak() -> None:
    read = reading(Request("kokoro", "Bonjour, mon ami !", "fr"), blend("ff_siwis"))
    assert read.signs.startswith("b")
    assert "," in read.signs
    assert read.signs.endswith("!")
    assert sorted(set(read.owner)) == [0, 1, 2, 3]
    assert len(read.signs) == len(read.owner)
    british = reading(Request("kokoro", "The car park.", "en-GB"), blend("bf_emma"))
    assert "ɑː" in british.signs
    assert "ɹ" not in british.signs


def test_the_lexicon_is_followed_in_kokoros_alphabet() -> None:
    read = reading(Request("kokoro", "To Kyiv, then.", "en-GB", lexicon=(("kyiv", "ˈkiːv"),)), blend("bf_emma"))
    assert "ˈkiːv," in read.signs
    with pytest.raises(VoiceError, match="'ǂ'"):
        reading(Request("kokoro", "To Kyiv.", lexicon=(("kyiv", "ǂiv"),)), blend("af_heart"))


def whole(signs: str) -> Reading:
    """A reading in which each space ends a word."""
    owner, word = [], 0
    for sign in signs:
        owner.append(word)
        word += sign == " "
    return Reading(signs, tuple(owner))


def test_long_lines_are_cut_where_one_breathes() -> None:
    parts = divided(whole("ab cd. ef gh, ij kl mn op"), 12)
    assert [part.signs for part in parts] == ["ab cd.", "ef gh,", "ij kl mn op"]
    assert parts[1].owner[0] == 2
    assert [part.signs for part in divided(whole("a" * 25), 10)] == ["a" * 10, "a" * 10, "a" * 5]
    assert [part.signs for part in divided(whole("ab. ,;"), 3)] == ["ab."]


def test_a_long_pause_in_mid_phrase_is_spoken_as_one() -> None:
    paused = with_pauses(whole("bˈʌt ˈI bˈɔt"), ((2, 0.5),))
    assert paused.signs == "bˈʌt ˈI, bˈɔt"
    assert len(paused.owner) == len(paused.signs)
    assert with_pauses(whole("bˈʌt, ˈI"), ((1, 0.5),)).signs == "bˈʌt, ˈI"
    assert with_pauses(whole("bˈʌt ˈI"), ((1, 0.1), (2, 0.5))).signs == "bˈʌt ˈI"


def tone(seconds: float, rate: int = 1000) -> np.ndarray:
    return np.sin(np.arange(round(seconds * rate)) * 1.1).astype(np.float32)


def test_pieces_are_joined_and_pauses_widened_without_a_step() -> None:
    quiet = np.zeros(200, np.float32)
    piece = Spoken(np.concatenate([quiet, tone(0.5), quiet]), (Phoneme(0.2, 0.7, "a"),), (0,), ".")
    other = Spoken(piece.sound, piece.phones, (1,), "?")
    both = joined([piece, other], 1000)
    assert [p.phone for p in both.phones] == ["a", "", "a"]
    assert both.owner == (0, -1, 1)
    for one, two in zip(both.phones, both.phones[1:], strict=False):
        assert one.end == pytest.approx(two.start)
    gap = both.phones[2].start - both.phones[0].end
    assert 0.3 <= gap <= 0.4
    wide = widened(both, [(1, 0.8)], 1000)
    assert wide.phones[2].start - wide.phones[0].end == pytest.approx(0.8, abs=0.002)
    assert len(wide.sound) - len(both.sound) == round((0.8 - gap) * 1000)
    assert np.abs(np.diff(wide.sound)).max() <= np.abs(np.diff(both.sound)).max() + 1e-6
    end = widened(piece, [(1, 0.5)], 1000)
    assert len(end.sound) >= len(piece.sound) + 190


def test_times_follow_the_frames() -> None:
    rng = np.random.default_rng(1)
    signs, frames = "sˈA.  ", np.array([8, 4, 2, 10, 8, 1, 1, 8])
    sound = (0.2 * rng.standard_normal(frames.sum() * 600)).astype(np.float32)
    found, owner = phones(Reading(signs[:4], (0, 0, 0, 0)), frames[:6], sound)
    assert [(p.phone, p.stress) for p in found] == [("s", 0), ("eɪ", 2)]
    assert found[0].start == pytest.approx(8 * 0.025 - 0.041, abs=1e-3)
    assert found[1].start == pytest.approx(12 * 0.025 - 0.047, abs=1e-3)  # the stress mark is the vowel's
    assert owner == [0, 0]


def test_a_network_that_is_not_known_is_refused() -> None:
    with pytest.raises(graph.UnknownModelError, match="Clip_output_0"):
        graph.opened(b"no network at all")


def test_the_network_is_edited_without_changing_a_length() -> None:
    named = b"".join(graph._field(2, name) for name in (graph.DURATIONS, graph.ALIGNMENT, graph.PITCH))
    model = named + graph._field(1, b"speed") + graph._tensor(graph._ONE)
    made = graph.opened(model)
    assert made[: len(model)].count(graph._field(2, graph.PITCH)) == 0
    assert made[: len(model)].count(b"\x12\x00") == 1
    assert made[len(model) :][:1] == b"\x3a"  # a second part of the graph, which protocol buffers merge


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SCENEC_VOICES", str(tmp_path / "voices"))
    return tmp_path


def test_what_is_missing_is_said(own_folder: Path) -> None:
    assert files.missing() == "its model is not installed"
    with pytest.raises(VoiceError, match="its model is not installed") as fault:
        engine.speak(Request("kokoro", "Hello."))
    assert fault.value.help == "scenec voices install kokoro"
    with pytest.raises(VoiceError, match="does not speak the language 'ja'"):
        engine.speak(Request("kokoro", "Hello.", "ja"))
    files.folder().mkdir(parents=True)
    (files.folder() / files.MODEL).write_bytes(b"model")
    assert files.missing("af_heart") == "its voice af_heart is not installed"
    before = files.digests("af_heart")
    assert before["af_heart.bin"] == "missing"
    (files.folder() / "af_heart.bin").write_bytes(b"\0" * 1024)
    assert files.missing("af_heart") is None
    files.write_index()
    after = files.digests("af_heart")
    assert after[files.MODEL] == before[files.MODEL]
    assert len(after["af_heart.bin"]) == 64
    with pytest.raises(VoiceError, match="not one that scenec knows"):
        engine.speak(Request("kokoro", "Hello."))


def test_installing_from_a_folder_checks_what_is_in_it(own_folder: Path) -> None:
    told: list[str] = []
    source = own_folder / "mine"
    source.mkdir()
    assert not install.install(source, False, told.append)
    (source / "model.onnx").write_bytes(b"something else")
    assert not install.install(source, False, told.append)
    np.savez(source / "voices.bin.npz", af_heart=np.zeros((510, 1, 256), np.float32))
    (source / "voices.bin.npz").rename(source / "voices.bin")
    assert not install.install(source, False, told.append)
    assert ["there is no model" in told[0], "no voices" in told[1], "no part of it" in told[2]] == [True] * 3
    assert files.missing() is not None
    model = b"".join(graph._field(2, name) for name in (graph.DURATIONS, graph.ALIGNMENT, graph.PITCH))
    (source / "model.onnx").write_bytes(model + graph._field(1, b"speed") + graph._tensor(graph._ONE))
    assert install.install(source, False, told.append)
    assert files.installed_voices() == ("af_heart",)
    assert install.install(None, False, told.append)
    assert "here already: 1 voices" in told[-1]


def test_installing_says_why_no_source_has_it(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(install.shutil, "which", lambda name: None)
    assert not install.install(None, False, told.append)
    assert "npm" in told[-1]
    monkeypatch.setattr(install.shutil, "which", lambda name: "/bin/" + name)
    failed = SimpleNamespace(returncode=1, stderr="\nERROR: no network\n")
    monkeypatch.setattr(install.subprocess, "run", lambda *_, **__: failed)
    assert not install.install(None, False, told.append)
    assert told[-1].endswith("ERROR: no network")
    assert not files.folder().exists()


def test_every_sign_that_a_reading_may_hold_is_in_the_alphabet() -> None:
    from scenec.voices.kokoro.model import ALPHABET

    assert set("".join(phonemes.ONE_SIGN.values())) | set(phonemes.PUNCTUATION) | set(phonemes.STRESS) <= set(ALPHABET)
    assert len(set(ALPHABET.values())) == len(ALPHABET) == 114
