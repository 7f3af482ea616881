"""Voices on the network, against servers on this machine that also misbehave."""

from __future__ import annotations

import base64
import io
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import av
import numpy as np
import pytest

from scenec.story import Voice
from scenec.take import Take
from scenec.voices import VoiceError, espeak, gtts, http, network
from scenec.voices.request import Request, Tone, model_files
from scenec.voices.servers import address, key

TEXT = "My train comes at seven, Ben."


def encoded(take: Take, form: str, codec: str) -> bytes:
    """The take as a file of the format."""
    body = io.BytesIO()
    with av.open(body, "w", format=form) as container:
        stream = container.add_stream(codec, rate=24_000, layout="mono")
        frame = av.AudioFrame.from_ndarray((take.samples * 32767).astype(np.int16)[None], format="s16", layout="mono")
        frame.sample_rate, frame.pts = take.rate, 0
        for part in av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=24_000).resample(frame):
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return body.getvalue()


@pytest.fixture(scope="module")
def speech() -> dict[str, bytes]:
    take = espeak.speak(Request("espeak", TEXT, voice=Voice("espeak", "f2")))
    return {"mp3": encoded(take, "mp3", "libmp3lame"), "wav": encoded(take, "wav", "pcm_s16le")}


class Stub:
    """A server whose answers are (status, headers, body) in turn, the last one again and again; "hang" and "cut" misbehave."""

    def __init__(self) -> None:
        self.answers: list[Any] = []
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                stub.asked.append((self.path, dict(self.headers), body))
                answer = stub.answers.pop(0) if len(stub.answers) > 1 else stub.answers[0]
                if answer == "hang":
                    time.sleep(1.0)
                    return
                status, headers, sent = answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in headers:
                    self.send_header("Content-Length", str(len(sent)))
                self.end_headers()
                self.wfile.write(sent)

            def log_message(self, format: str, *_: object) -> None:  # noqa: A002 (the base's name)
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    made = Stub()
    monkeypatch.setattr(network, "WAITS", (0.0, 0.0))
    for name in ("gtts", "http"):
        monkeypatch.setattr(f"scenec.voices.{name}.READ", 0.3)
    monkeypatch.setattr(gtts, "BETWEEN", 0.0)
    monkeypatch.setattr("gtts.tts._translate_url", lambda **_: f"{made.url}/translate")
    for name in ("SCENEC_SPEECH_URL", "SCENEC_SPEECH_KEY", "SCENEC_SPEECH_MODEL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_ALLOW_NETWORK", "1")


def translated(mp3: bytes) -> bytes:
    """What the translating service answers."""
    return b")]}'\n\n" + _row(mp3).encode() + b"\n"


def _row(mp3: bytes) -> str:
    return json.dumps([["wrb.fr", "jQ1olc", json.dumps([base64.b64encode(mp3).decode()])]], separators=(",", ":"))


def google(text: str = TEXT, **more: Any) -> Take:
    return gtts.speak(Request("gtts", text, voice=Voice("gtts"), **more))


def test_nothing_is_sent_without_leave(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCENEC_ALLOW_NETWORK", raising=False)
    stub.answers = [(200, {}, b"")]
    with pytest.raises(VoiceError, match="sends it what is said") as fault:
        google()
    assert "--allow-network" in (fault.value.help or "")
    assert stub.asked == []


@pytest.mark.usefixtures("allowed")
def test_gtts_speaks_and_is_aligned(stub: Stub, speech: dict[str, bytes]) -> None:
    stub.answers = [(200, {}, translated(speech["mp3"]))]
    take = google()
    assert take.timing.source == "aligned"
    assert [word.text for word in take.timing.words] == TEXT.split()
    assert 1.2 < take.timing.seconds < 3
    starts = [word.start for word in take.timing.words]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)


@pytest.mark.usefixtures("allowed")
def test_gtts_acts(stub: Stub, speech: dict[str, bytes]) -> None:
    pytest.importorskip("pyworld")
    stub.answers = [(200, {}, translated(speech["mp3"]))]
    assert google(feeling=Tone("sad")).timing.seconds > 1.15 * google().timing.seconds


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(
    "trouble",
    [
        [(429, {"Retry-After": "0"}, b"slow down")],
        [(503, {}, b"")],
        ["hang"],
        [(200, {"Content-Length": "5000"}, b"cut")],
        [(200, {}, b"")],
        [(200, {}, b"no key in it")],
        [(200, {}, translated(b"")), (200, {}, translated(b"\0" * 300))],
    ],
    ids=["429", "503", "hang", "cut off", "empty", "no sound", "no mp3"],
)
def test_gtts_tries_again_and_then_says_why(stub: Stub, speech: dict[str, bytes], trouble: list[Any]) -> None:
    stub.answers = [*trouble, (200, {}, translated(speech["mp3"]))]
    assert google().timing.words
    assert len(stub.asked) == len(trouble) + 1
    stub.answers = [trouble[0]]
    with pytest.raises(VoiceError, match="did not speak in 3 tries") as fault:
        google()
    assert "127.0.0.1" not in str(fault.value)
    assert "voices freeze" in (fault.value.help or "")


@pytest.mark.usefixtures("allowed")
def test_gtts_gives_up_at_once_where_trying_is_no_use(stub: Stub) -> None:
    stub.answers = [(404, {}, b"")]
    with pytest.raises(VoiceError, match="refused"):
        google()
    assert len(stub.asked) == 1
    with pytest.raises(VoiceError, match="'tlh'"):
        google(language="tlh")
    with pytest.raises(VoiceError, match="not a domain"):
        gtts.speak(Request("gtts", TEXT, voice=Voice("gtts", "evil.example/x")))
    assert not gtts.speak(Request("gtts", "…")).samples.any()


def served(text: str = TEXT, name: str = "nova", **more: Any) -> Take:
    return http.speak(Request("http", text, voice=Voice("http", name), **more))


def test_a_speech_server_is_asked_in_its_own_words(stub: Stub, speech: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_SPEECH_URL", f"{stub.url}/v1/")
    monkeypatch.setenv("SCENEC_SPEECH_KEY", "secret")
    monkeypatch.setenv("SCENEC_SPEECH_MODEL", "big")
    stub.answers = [(200, {"Content-Type": "audio/wav"}, speech["wav"])]
    take = served()  # on this machine: needs no leave
    assert [word.text for word in take.timing.words] == TEXT.split()
    path, headers, body = stub.asked[0]
    assert path == "/v1/audio/speech"
    assert headers["Authorization"] == "Bearer secret"
    assert json.loads(body) == {"model": "big", "input": TEXT, "voice": "nova", "response_format": "wav"}
    stub.answers = [(200, {}, speech["mp3"])]  # whatever format it sends
    assert served().timing.seconds == pytest.approx(take.timing.seconds, abs=0.15)


@pytest.mark.parametrize(
    "trouble",
    [(429, {}, b""), (503, {}, b""), "hang", (200, {"Content-Length": "5000"}, b"RIFF"), (200, {}, b""), (200, {}, b"<html>")],
    ids=["429", "503", "hang", "cut off", "empty", "no sound"],
)
def test_a_speech_server_in_trouble(stub: Stub, speech: dict[str, bytes], trouble: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_SPEECH_URL", stub.url)
    stub.answers = [trouble, (200, {}, speech["wav"])]
    assert served().timing.words
    stub.answers = [trouble]
    with pytest.raises(VoiceError, match="did not speak in 3 tries"):
        served()


def test_refusals_redirections_and_keys(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_SPEECH_URL", stub.url)
    monkeypatch.setenv("SCENEC_SPEECH_KEY", "secret")
    stub.answers = [(401, {}, b"")]
    with pytest.raises(VoiceError, match="status 401") as fault:
        served()
    assert "SCENEC_SPEECH_KEY" in (fault.value.help or "")
    assert "secret" not in f"{fault.value} {fault.value.help}"
    stub.answers = [(307, {"Location": f"{stub.url}/elsewhere"}, b"")]
    with pytest.raises(VoiceError, match="status 307"):
        served()
    assert {path for path, _, _ in stub.asked} == {"/audio/speech"}


def test_where_the_server_is_comes_from_the_environment(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    assert address() is None
    with pytest.raises(VoiceError, match="no speech server"):
        served()
    nobody = model_files(Voice("http", "nova"))
    monkeypatch.setenv("OPENAI_API_KEY", "open")
    assert key() == "open"
    assert (address() or "").endswith("/v1")
    with pytest.raises(VoiceError, match="needs the network"):
        served()
    monkeypatch.setenv("SCENEC_SPEECH_URL", stub.url)
    assert key() == ""  # one company's key is not given to another's server
    assert model_files(Voice("http", "nova")) != nobody


def test_waiting_grows_and_a_server_may_ask_for_more() -> None:
    waited: list[float] = []

    def ask() -> str:
        if len(waited) < 3:
            raise network.TryAgainError("busy", wait=30.0 if len(waited) == 1 else 900.0 if len(waited) == 2 else 0.0)
        return "said"

    assert network.patiently("it", ask, waited.append) == "said"
    assert waited == [1.0, 30.0, 60.0]
