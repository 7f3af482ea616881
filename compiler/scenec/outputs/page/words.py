"""What the page of an interactive film says by itself, in the languages that scenec reads feelings in; English in all others."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "play": "Play",
        "pause": "Pause",
        "captions": "Captions",
        "screen": "Full screen",
        "end": "The end",
        "again": "Watch again",
        "back": "Back to the last choice",
        "seen": "{seen} of {all} endings seen",
        "missing": "A part of this film cannot be played:",
        "needed": "This film asks what happens next. It needs JavaScript.",
    },
    "de": {
        "play": "Abspielen",
        "pause": "Pause",
        "captions": "Untertitel",
        "screen": "Vollbild",
        "end": "Ende",
        "again": "Noch einmal",
        "back": "Zurück zur letzten Wahl",
        "seen": "{seen} von {all} Enden gesehen",
        "missing": "Ein Teil dieses Films lässt sich nicht abspielen:",
        "needed": "Dieser Film fragt, wie es weitergeht. Er braucht JavaScript.",
    },
    "fr": {
        "play": "Lecture",
        "pause": "Pause",
        "captions": "Sous-titres",
        "screen": "Plein écran",
        "end": "Fin",
        "again": "Revoir",
        "back": "Revenir au dernier choix",
        "seen": "{seen} fins vues sur {all}",
        "missing": "Une partie de ce film est illisible :",
        "needed": "Ce film vous demande la suite. Il a besoin de JavaScript.",
    },
    "es": {
        "play": "Reproducir",
        "pause": "Pausa",
        "captions": "Subtítulos",
        "screen": "Pantalla completa",
        "end": "Fin",
        "again": "Ver de nuevo",
        "back": "Volver a la última elección",
        "seen": "{seen} de {all} finales vistos",
        "missing": "Una parte de esta película no se puede reproducir:",
        "needed": "Esta película pregunta cómo sigue. Necesita JavaScript.",
    },
    "it": {
        "play": "Riproduci",
        "pause": "Pausa",
        "captions": "Sottotitoli",
        "screen": "Schermo intero",
        "end": "Fine",
        "again": "Guarda di nuovo",
        "back": "Torna all'ultima scelta",
        "seen": "{seen} finali visti su {all}",
        "missing": "Una parte di questo film non si può riprodurre:",
        "needed": "Questo film chiede come continua. Ha bisogno di JavaScript.",
    },
}


def words(language: str) -> Mapping[str, str]:
    """The words for a language (BCP 47)."""
    return WORDS.get(language.partition("-")[0], WORDS["en"])
