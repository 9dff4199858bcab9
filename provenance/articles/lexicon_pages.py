"""More word lists of the room: notices, words before a time, fields of data for scripts. Data, no logic."""

from __future__ import annotations

from provenance.articles.lexicon import phrases

#: What a page says instead of an article, lower case and with straight apostrophes, and what that is.
NOTICES = (
    (
        phrases(
            """
            enable javascript | javascript enabled | javascript to be enabled | enabling javascript
            activate javascript | turn on javascript | javascript is disabled | javascript is not enabled
            javascript is not available | javascript disabled | without javascript | requires javascript
            javascript is required | need javascript | not support javascript | javascript aktivieren
            aktivieren sie javascript | javascript ist deaktiviert | ohne javascript | activer javascript
            activez javascript | habilite javascript | habilitar javascript | activar javascript | activa javascript
            attiva javascript | abilitare javascript | schakel javascript in | włącz javascript
            """
        ),
        "it holds only a notice that JavaScript is needed, no article",
    ),
    (
        phrases(
            """
            verify you are human | verify that you are human | you are not a robot | you are a human
            you're not a robot
            checking your browser | complete the captcha | solve the captcha | unusual traffic from your
            enable cookies | just a moment... | verifying you are human
            needs to review the security of your connection
            """
        ),
        "it holds only a check for robots, no article",
    ),
    (
        phrases(
            """
            we value your privacy | before you continue | accept all cookies | manage your consent
            consent to the use of cookies | your privacy choices | mit werbung weiterlesen
            zustimmen und weiter | alle akzeptieren
            accepter et continuer | tout accepter | accetta e continua | aceptar y continuar | accepteren en doorgaan
            """
        ),
        "it holds only a request for consent, no article",
    ),
)

#: What stands right before a time of change that nothing else marks, lower case.
CHANGE_LABELS = phrases(
    """
    updated | update | updated on | updated at | modified | modified on | last edited | last edited on | edited
    last updated | last modified | revised | revised on | last change | last changed | aktualisiert | geändert
    aktualisiert am | geändert am | bearbeitet | bearbeitet am | letzte änderung | stand | mis à jour | mis à jour le
    modifié le | actualizado | actualizado el | aggiornato | aggiornato il | atualizado em | bijgewerkt
    bijgewerkt op | uppdaterad | oppdatert | opdateret | güncelleme | aktualizacja | обновлено
    """
)
#: Fields of the data that scripts find in a page, which tell when it was published; lower case, without `_` and `-`.
STATE_FIELDS = frozenset(
    """datepublished publisheddate publishdate publishedat publishedon publicationdate firstpublished firstpublishedat
    firstpublisheddate publishtime publishedtime pubdate cmspublishingdate articlepublisheddate originalpublishdate
    pagepublishdate contentpublisheddate displaydate""".split()
)
