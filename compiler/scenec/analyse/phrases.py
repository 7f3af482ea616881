"""What people say when they feel something, in five languages: our own short lexicon, for lines whose writer names no feeling."""

from __future__ import annotations

# A language -> pattern over small letters with straight apostrophes, how they feel who say so, and how much. The first decides.
# Where `not` stands before the words and not between them, a look behind keeps the opposite out.
LAUGHTER = r"\b(?:ha){2,}h?\b|\bhaha\w*|\b(?:hi){2,}\b|\b(?:ja){2,}j?\b|\blol\b"
OUTCRY = r"\?!|!\?"

PHRASES: dict[str, tuple[tuple[str, str, float], ...]] = {
    "en": (
        (r"\b(?:i love you|my (?:love|darling|dear))\b", "tender", 0.9),
        (r"\b(?:i(?: a|')m (?:so |very |really )?sorry|forgive me|my fault|i apologi[sz]e)\b", "ashamed", 0.7),
        (r"\b(?:i(?: a|')m (?:so |very |really )?(?:afraid|scared|frightened|terrified)|help me)\b", "afraid", 0.8),
        (
            r"\b(?:i(?: a|')m (?:so |very |really )?(?:worried|nervous))\b|\bwhat if\b|\bplease,? (?:do not|don't)\b",
            "worried",
            0.7,
        ),
        (r"\b(?:how dare you|shut up|get out|leave me alone|i hate|enough!)", "angry", 0.8),
        (r"\b(?:ugh|yuck|eww+|gross|disgusting|revolting)\b", "disgusted", 0.7),
        (r"\b(?:thank god|thank goodness|thank heavens|at last|finally)\b|\bphew\b", "relieved", 0.7),
        (r"\b(?:i miss(?:ed)? you|goodbye|farewell|never again|she's gone|he's gone|it's over)\b", "sad", 0.6),
        (r"\b(?:thank you|thanks|well done|congratulations|hooray|yay)\b", "happy", 0.6),
        (r"\b(?:wow|oh my (?:god|goodness)|no way|unbelievable|incredible|what\?!)|\?!|!\?|\breally\?", "surprised", 0.7),
        (r"\b(?:i don't understand|i do not understand|what do you mean|huh\?|wait, what)", "confused", 0.6),
        (r"\b(?:i hope|maybe one day|perhaps one day|fingers crossed|please tell me)\b", "hopeful", 0.6),
        (r"\b(?:i(?: a|')m (?:so |very |really )?(?:tired|exhausted)|i need (?:some )?sleep)\b|\byawn\b", "tired", 0.6),
        (r"\b(?:whatever|so what|boring|who cares)\b", "bored", 0.6),
        (r"\b(?:look what i (?:did|made|built)|i did it|we did it|i(?: a|')m proud)\b", "proud", 0.7),
    ),
    "fr": (
        (r"\b(?:je t'aime|mon amour|ma chérie|mon chéri|mon trésor)\b", "tender", 0.9),
        (
            (
                r"\b(?:pardonne[- ]moi|pardonnez[- ]moi|je suis (?:vraiment |tellement )?désolée?|c'est ma faute"
                r"|je m'excuse)\b"
            ),
            "ashamed", 0.7,
        ),
        (r"\b(?:j'ai (?:si |très |tellement )?peur|au secours|je suis (?:terrifiée?|effrayée?)|aide[zs]?-moi)\b", "afraid", 0.8),
        (
            (
                r"\b(?:je suis (?:très |vraiment )?(?:inquiet|inquiète|nerveux|nerveuse)|je m'inquiète|et si (?:elle|il"
                r"|on|nous|tu))\b"
            ),
            "worried", 0.7,
        ),
        (
            (
                r"\b(?:comment oses-tu|tais-toi|taisez-vous|va-t'en|sors d'ici|laisse-moi tranquille|je (?:te|vous|le"
                r"|la) (?:déteste|hais)|ça suffit)\b"
            ),
            "angry", 0.8,
        ),
        (r"\b(?:beurk|berk|pouah|c'est (?:dégoûtant|dégueulasse|répugnant))", "disgusted", 0.7),
        (r"\b(?:dieu merci|ouf|enfin te voilà|quel soulagement|enfin !|enfin!)", "relieved", 0.7),
        (
            (
                r"\b(?:tu m'as manqué|tu me manques|adieu|plus jamais|c'est fini|je suis (?:si |très "
                r"|tellement )?triste)\b"
            ),
            "sad", 0.6,
        ),
        (
            (
                r"\b(?:merci|bravo|félicitations|hourra|youpi|je suis (?:si |très |tellement )?(?:heureux|heureuse"
                r"|contente?))\b"
            ),
            "happy", 0.6,
        ),
        (r"\b(?:oh là là|mon dieu|incroyable|pas possible|c'est pas vrai|vraiment \?|vraiment\?)", "surprised", 0.7),
        (r"\b(?:je ne comprends pas|je comprends pas|qu'est-ce que tu veux dire|comment ça)\b", "confused", 0.6),
        (r"\b(?:j'espère|peut-être qu'un jour|un jour peut-être|dis-moi que)\b", "hopeful", 0.6),
        (r"\b(?:je suis (?:si |très |tellement )?(?:fatiguée?|épuisée?|crevée?)|j'ai sommeil)\b", "tired", 0.6),
        (r"\b(?:on s'en fiche|je m'en fiche|peu importe|et alors|quel ennui)\b", "bored", 0.6),
        (r"\b(?:regarde ce que j'ai fait|j'ai réussi|on a réussi|je suis (?:si |très )?fière?)\b", "proud", 0.7),
    ),
    "de": (
        (r"\b(?:ich liebe dich|mein schatz|mein liebling|meine liebste|mein liebster)\b", "tender", 0.9),
        (
            (
                r"\b(?:es tut mir (?:so |sehr |wirklich )?leid|tut mir leid|verzeih mir|vergib mir|meine schuld"
                r"|ich entschuldige mich)\b"
            ),
            "ashamed", 0.7,
        ),
        (
            r"\b(?:ich habe (?:solche |große )?angst|ich hab (?:solche )?angst|ich fürchte mich|hilf mir|zu hilfe)\b",
            "afraid", 0.8,
        ),
        (r"\b(?:ich mache mir (?:große )?sorgen|ich bin (?:so |sehr )?(?:besorgt|nervös)|was,? wenn)\b", "worried", 0.7),
        (
            (
                r"\b(?:wie kannst du es wagen|halt den mund|sei still|hau ab|raus hier|lass mich in ruhe|ich hasse"
                r"|jetzt reicht's|es reicht)\b"
            ),
            "angry", 0.8,
        ),
        (r"\b(?:igitt|bäh|pfui|wie (?:eklig|widerlich)|das ist (?:eklig|widerlich|ekelhaft))\b", "disgusted", 0.7),
        (r"\b(?:gott sei dank|zum glück|na endlich|endlich bist|puh)\b", "relieved", 0.7),
        (
            (
                r"\b(?:du hast mir gefehlt|du fehlst mir|ich vermisse|leb wohl|nie wieder|es ist (?:aus|vorbei)"
                r"|ich bin (?:so |sehr )?traurig)\b"
            ),
            "sad", 0.6,
        ),
        (
            (
                r"\b(?:danke|vielen dank|gut gemacht|glückwunsch|herzlichen glückwunsch|hurra|juhu|ich bin (?:so "
                r"|sehr )?(?:froh|glücklich))\b"
            ),
            "happy", 0.6,
        ),
        (r"\b(?:wow|oh mein gott|mein gott|unglaublich|das gibt's (?:doch )?nicht|wirklich\?|echt\?)", "surprised", 0.7),
        (r"\b(?:ich verstehe (?:das )?nicht|ich versteh (?:das )?nicht|was meinst du|wie meinst du das|hä\?)", "confused", 0.6),
        (r"\b(?:ich hoffe|hoffentlich|vielleicht eines tages|bitte sag mir)\b", "hopeful", 0.6),
        (r"\b(?:ich bin (?:so |sehr )?(?:müde|erschöpft|kaputt)|ich muss schlafen)\b", "tired", 0.6),
        (r"\b(?:mir egal|ist doch egal|na und|wie langweilig)\b", "bored", 0.6),
        (
            (
                r"\b(?:schau,? was ich (?:gemacht|gebaut) habe|ich hab(?:e)? es geschafft|wir haben es geschafft"
                r"|ich bin (?:so |sehr )?stolz)\b"
            ),
            "proud", 0.7,
        ),
    ),
    "es": (
        (r"\b(?:(?<!no )te quiero|(?<!no )te amo|mi amor|mi vida|cariño)\b", "tender", 0.9),
        (r"\b(?:lo siento|perdóname|perdona|es culpa mía|es mi culpa|me disculpo)\b", "ashamed", 0.7),
        (
            (
                r"\b(?:(?<!no )tengo (?:mucho |tanto )?miedo|(?<!no )estoy (?:aterrad|asustad)[oa]|socorro|ayúdame"
                r"|auxilio)\b"
            ),
            "afraid", 0.8,
        ),
        (
            (
                r"\b(?:(?<!no )estoy (?:muy |tan )?(?:preocupad[oa]|nervios[oa])|(?<!no )me preocupa|y si (?:no|ella|él"
                r"|nos))\b"
            ),
            "worried", 0.7,
        ),
        (
            (
                r"\b(?:cómo te atreves|cállate|vete de aquí|lárgate|déjame en paz|(?<!no )te odio|(?<!no )odio|ya basta"
                r"|basta ya)\b"
            ),
            "angry", 0.8,
        ),
        (r"\b(?:puaj|qué asco|es asqueroso|da asco)\b", "disgusted", 0.7),
        (r"\b(?:gracias a dios|menos mal|por fin|al fin|uf)\b", "relieved", 0.7),
        (
            (
                r"\b(?:te (?:he echado|eché|echo) de menos|te extraño|te extrañé|adiós|nunca más|se acabó"
                r"|(?<!no )estoy (?:muy |tan )?triste)\b"
            ),
            "sad", 0.6,
        ),
        (
            (
                r"\b(?:gracias|felicidades|enhorabuena|bravo|hurra|yupi|(?<!no )estoy (?:muy |tan )?(?:feliz"
                r"|content[oa]))\b"
            ),
            "happy", 0.6,
        ),
        (r"\b(?:dios mío|no me digas|increíble|no puede ser|en serio\?|de verdad\?)", "surprised", 0.7),
        (r"\b(?:no entiendo|no lo entiendo|qué quieres decir|cómo que)\b", "confused", 0.6),
        (r"\b(?:espero que|ojalá|quizás? algún día|tal vez algún día|por favor,? dime)\b", "hopeful", 0.6),
        (r"\b(?:(?<!no )estoy (?:muy |tan )?(?:cansad[oa]|agotad[oa])|tengo sueño)\b", "tired", 0.6),
        (r"\b(?:qué más da|da igual|me da igual|y qué|qué aburrido)\b", "bored", 0.6),
        (
            (
                r"\b(?:mira lo que he hecho|mira lo que hice|lo he conseguido|lo logré|lo logramos|(?<!no )estoy (?:muy "
                r"|tan )?orgullos[oa])\b"
            ),
            "proud", 0.7,
        ),
    ),
    "it": (
        (r"\b(?:(?<!non )ti amo|(?<!non )ti voglio bene|amore mio|tesoro mio)\b", "tender", 0.9),
        (r"\b(?:mi dispiace|perdonami|scusami|è colpa mia|chiedo scusa)\b", "ashamed", 0.7),
        (r"\b(?:(?<!non )ho (?:tanta |molta )?paura|(?<!non )sono (?:terrorizzat|spaventat)[oa]|aiutami|aiuto!)", "afraid", 0.8),
        (
            (
                r"\b(?:(?<!non )sono (?:molto |così )?(?:preoccupat[oa]|nervos[oa])|(?<!non )mi preoccupa|e se (?:non|lei"
                r"|lui|ci))\b"
            ),
            "worried", 0.7,
        ),
        (
            (
                r"\b(?:come osi|sta' zitt[oa]|stai zitt[oa]|vattene|lasciami in pace|(?<!non )ti odio|(?<!non )odio"
                r"|adesso basta|basta!)"
            ),
            "angry", 0.8,
        ),
        (r"\b(?:bleah|che schifo|è disgustoso|fa schifo)\b", "disgusted", 0.7),
        (r"\b(?:grazie a dio|grazie al cielo|meno male|finalmente|che sollievo)\b", "relieved", 0.7),
        (r"\b(?:mi sei mancat[oa]|mi manchi|addio|mai più|è finita|(?<!non )sono (?:molto |così )?triste)\b", "sad", 0.6),
        (
            (
                r"\b(?:grazie|brav[oa]|congratulazioni|complimenti|evviva|urrà|(?<!non )sono (?:molto |così )?(?:felice"
                r"|content[oa]))\b"
            ),
            "happy", 0.6,
        ),
        (r"\b(?:oddio|mio dio|incredibile|non ci credo|non è possibile|davvero\?|sul serio\?)", "surprised", 0.7),
        (r"\b(?:non capisco|non ho capito|cosa vuoi dire|che vuol dire|in che senso)\b", "confused", 0.6),
        (r"\b(?:spero|speriamo|magari un giorno|forse un giorno|ti prego,? dimmi)\b", "hopeful", 0.6),
        (r"\b(?:(?<!non )sono (?:molto |così )?(?:stanc[oa]|esaust[oa])|ho sonno)\b", "tired", 0.6),
        (r"\b(?:chi se ne frega|non importa|e allora\?|che noia)\b", "bored", 0.6),
        (
            (
                r"\b(?:guarda cosa ho fatto|ce l'ho fatta|ce l'abbiamo fatta|(?<!non )sono (?:molto |così )?(?:fier"
                r"|orgoglios)[oa])\b"
            ),
            "proud", 0.7,
        ),
    ),
}  # fmt: skip
