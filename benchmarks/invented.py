"""Invented news for the benchmarks: people, outlets and words that do not exist, the same for the same seed."""

from __future__ import annotations

import html
import random
from datetime import UTC, datetime, timedelta

from provenance import Article, Outlet

_SYLLABLES = (
    "ba be bo ca ce co da de do fa fe ga go ha he ja jo ka ke la le lo ma me mi na ne no pa pe ra re ri sa se ta te vo"
).split()
_COMMON = (
    "the a of to and in that it is was for on with as at by we they this have not but from our will be are has more "
    "than people city work year time plan money school water council street house state town road"
).split()
_CUES = ("said", "told reporters", "added", "wrote in a statement", "argued", "told the council")


class Newsroom:
    """Makes articles that share quotations, as many and as long as asked.

    Attributes:
        random: Where all chance comes from.
        words: The invented vocabulary beside the common words.
    """

    def __init__(self, seed: int = 0, vocabulary: int = 4000) -> None:
        self.random = random.Random(seed)
        self.words = sorted({self._word() for _ in range(vocabulary)})
        self.people = [f"{self._word().title()} {self._word().title()}" for _ in range(300)]
        self.outlets = [
            Outlet(f"The {self._word().title()} {kind}", domain=f"{self._word()}{number}.example")
            for number, kind in enumerate(["Ledger", "Courier", "Herald", "Gazette", "Tribune"] * 8)
        ]

    def _word(self) -> str:
        return "".join(self.random.choice(_SYLLABLES) for _ in range(self.random.randint(2, 4)))

    def sentence(self, length: int | None = None) -> str:
        """Return a sentence: two words in three are common ones."""
        count = length or self.random.randint(8, 24)
        chosen = [self.random.choice(_COMMON if self.random.random() < 0.67 else self.words) for _ in range(count)]
        return " ".join(chosen).capitalize() + "."

    def varied(self, words: str) -> str:
        """Return the words as another outlet may print them: the same, cut, or with one word changed."""
        pieces = words.rstrip(".").split()
        chance = self.random.random()
        if chance < 0.25 and len(pieces) > 8:
            pieces = pieces[: len(pieces) * 2 // 3]
        elif chance < 0.4:
            pieces[self.random.randrange(len(pieces))] = self.random.choice(self.words)
        return " ".join(pieces) + "."

    def variants(self, count: int) -> tuple[list[str], list[tuple[int, int, str]]]:
        """Return quotations, a third of them made from another one, and which from which and how."""
        texts = [self.sentence(self.random.randint(8, 40)) for _ in range(count * 2 // 3)]
        pairs = []
        for number in self.random.sample(range(len(texts)), count - len(texts)):
            kind = self.random.choice(["cut", "changed", "ellipsis", "same"])
            pairs.append((number, len(texts), kind))
            texts.append(self._made(texts[number], kind))
        return texts, pairs

    def _made(self, words: str, kind: str) -> str:
        pieces = words.rstrip(".").split()
        if kind == "cut":
            pieces = pieces[: max(6, len(pieces) * 2 // 3)]
        elif kind == "changed":
            pieces[self.random.randrange(len(pieces))] = self.random.choice(self.words)
        elif kind == "ellipsis":
            third = len(pieces) // 3
            pieces = [*pieces[:third], "…", *pieces[-third:]]
        return " ".join(pieces) + "."

    def paragraph(self, quotation: str) -> str:
        """Return a paragraph that quotes someone."""
        speaker, cue = self.random.choice(self.people), self.random.choice(_CUES)
        return f"{self.sentence()} “{quotation.rstrip('.')},” {speaker} {cue}. {self.sentence()}"

    def articles(self, count: int, *, quotations: int = 8, shared: float = 0.3) -> list[Article]:
        """Return *count* articles with so many quotations each, of which a share stands in others, too."""
        pool = [self.sentence() for _ in range(max(1, int(count * quotations * shared / 3)))]
        return [self._article(number, quotations, shared, pool) for number in range(count)]

    def _article(self, number: int, quotations: int, shared: float, pool: list[str]) -> Article:
        words = [
            self.varied(self.random.choice(pool)) if self.random.random() < shared else self.sentence()
            for _ in range(quotations)
        ]
        outlet = self.random.choice(self.outlets)
        return Article(
            url=f"https://{outlet.domain}/{number}",
            outlet=outlet,
            title=self.sentence(7),
            text="\n\n".join(self.paragraph(one) for one in words),
            published=datetime(2024, 5, 1, tzinfo=UTC) + timedelta(minutes=self.random.randrange(20_000)),
        )


def page(article: Article) -> str:
    """Return an article as the page that an outlet serves, with the head and furniture of one."""
    title, when = html.escape(article.title or ""), article.published.earliest.isoformat() if article.published else ""
    body = "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in article.text.split("\n\n"))
    furniture = "".join(f'<li><a href="/{n}">Elsewhere {n}</a></li>' for n in range(40))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="{article.url}"><meta property="og:site_name" content="{article.outlet.name}">'
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{when}"}}</script></head>'
        f"<body><nav><ul>{furniture}</ul></nav><article><h1>{title}</h1>{body}</article>"
        f"<footer><ul>{furniture}</ul></footer></body></html>"
    )
