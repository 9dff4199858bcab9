"""Passages: every place in a set of articles where the words of an utterance stand, with marks or without."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

import attrs

from provenance.matching.groups import Grouping, Progress, cut_all, place_of, stay_silent
from provenance.matching.judgement import judge
from provenance.matching.parts import join_parts, rejoin
from provenance.matching.scanning import Place, Scanner
from provenance.matching.strands import gap_between, time_of
from provenance.matching.wording import Vocabulary, Wording, read_wording
from provenance.model import Article, Quotation, QuotationKind, Span
from provenance.text.words import split_words

# Words stand without marks where so much of the utterance's rarity is there, and is so rare, in nats. A release or a
# transcript may hold less: it is where such words come from.
_SHARE = 0.75
_EVIDENCE, _PRIMARY_EVIDENCE = 25.0, 15.0
_PROBABLE = 0.7
# And so many words.
_WORDS, _PRIMARY_WORDS = 6, 4
# A place repeats another of its article when so many of its words are there too.
_AGAIN = 0.9


@attrs.frozen(kw_only=True)
class Passage:
    """A place in an article where the words of an utterance stand.

    Attributes:
        article: The article.
        spans: The exact code points of the words; several where the article splits them.
        quotation: The quotation that holds them, or that part of it whose words are the utterance's; None where they
            stand without marks.
    """

    article: Article
    spans: tuple[Span, ...]
    quotation: Quotation | None = None


def find_utterances(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    *,
    accept: float = 0.5,
    progress: Progress | None = None,
) -> tuple[tuple[Passage, ...], ...]:
    """Group the quotations of *articles* by utterance, with every other place where its words stand.

    Words of an utterance that an article prints without marks (a release, a transcript, running text) become a passage
    without quotation, if most of them stand there and no quotation holds them.

    Args:
        articles: The articles, each version of a page by itself.
        quotations: The quotations extracted from them.
        accept: From which probability two places count as the same utterance.
        progress: Called with the stage, how much is done, and of how much.

    Returns:
        One group for each utterance, the largest first, then by first place. An article stands once in a group, but for
        one that quotes different parts of the utterance: where it has the same words several times (headline and body),
        the place that holds most of them stands for all, direct before mixed before indirect, the first of equals.
    """
    report = progress or stay_silent
    ordered = sorted(quotations, key=place_of)
    parts, owners = cut_all(ordered)
    groups = [
        _best_places(_whole(group, parts, owners)) for group in rejoin(Grouping(parts, accept, report).groups(), owners)
    ]
    passages = [
        [Passage(article=quotation.article, spans=quotation.spans, quotation=quotation) for quotation in group]
        for group in groups
    ]
    for number, passage in _unmarked(articles, ordered, groups, accept, report):
        passages[number].append(passage)
    ranked = (sorted(group, key=_place) for group in passages)
    return tuple(tuple(group) for group in sorted(ranked, key=lambda group: (-len(group), _place(group[0]))))


def _whole(group: Sequence[int], parts: Sequence[Quotation], owners: Sequence[int]) -> list[Quotation]:
    """Return the quotations of a group of parts: those of one quotation are one again."""
    own: dict[int, list[Quotation]] = defaultdict(list)
    for part in group:
        own[owners[part]].append(parts[part])
    return [join_parts(some) for _, some in sorted(own.items())]


def _place(passage: Passage) -> tuple[str, str, tuple[Span, ...]]:
    return passage.article.url, passage.article.digest, passage.spans


_RANK = {QuotationKind.DIRECT: 2, QuotationKind.MIXED: 1, QuotationKind.INDIRECT: 0}


def _best_places(group: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations of *group* without those that only repeat what a better one of their article says."""
    kept: dict[Article, list[tuple[Quotation, Counter[str]]]] = defaultdict(list)
    for quotation in sorted(group, key=_worth, reverse=True):
        words = Counter(split_words(quotation.text))
        said = kept[quotation.article]
        if not any((words & known).total() >= _AGAIN * words.total() for _, known in said):
            said.append((quotation, words))
    return [quotation for said in kept.values() for quotation, _ in said]


def _worth(quotation: Quotation) -> tuple[int, int, int]:
    return _RANK[quotation.kind], sum(map(len, quotation.spans)), -quotation.start


def _unmarked(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    groups: Sequence[Sequence[Quotation]],
    accept: float,
    report: Progress,
) -> Iterator[tuple[int, Passage]]:
    """Yield the places without marks, each with the number of its group."""
    vocabulary = Vocabulary()
    least = _PRIMARY_EVIDENCE if any(article.medium.is_primary for article in articles) else _EVIDENCE
    patterns = [
        (number, wording)
        for number, group in enumerate(groups)
        for wording in _patterns(group, vocabulary)
        if wording.mass >= least
    ]
    scanner = Scanner([wording for _, wording in patterns], vocabulary, share=_SHARE)
    holders = [{quotation.article for quotation in group} for group in groups]
    times = [time_of(quotation.article for quotation in group) for group in groups]
    marked: dict[Article, list[Span]] = defaultdict(list)
    for quotation in quotations:
        if quotation.kind is not QuotationKind.INDIRECT:
            marked[quotation.article] += quotation.spans
    distinct = sorted(set(articles), key=lambda article: (article.url, article.digest))
    for done, article in enumerate(distinct):
        report("scan texts", done, len(distinct))
        best: dict[int, Place] = {}
        for place in scanner.scan(article.text, partial(_is_new, article, holders, patterns)):
            number = patterns[place.wording][0]
            likely = judge(place.likeness, days=gap_between(time_of([article]), times[number])).probability
            if (
                likely >= max(accept, _PROBABLE)
                and _is_most(place, article)
                and not _overlaps(place.spans, marked[article])
                and (number not in best or place.likeness.evidence > best[number].likeness.evidence)
            ):
                best[number] = place
        for number, place in sorted(best.items()):
            yield number, Passage(article=article, spans=place.spans)


def _patterns(group: Sequence[Quotation], vocabulary: Vocabulary) -> list[Wording]:
    """Return the wordings to look for: the one that most articles of a group have, and the longest."""
    counts: Counter[str] = Counter()
    wordings: dict[str, Wording] = {}
    for quotation in group:
        if quotation.kind is not QuotationKind.INDIRECT:
            wording = read_wording(quotation.text, vocabulary)
            counts[wording.line] += 1
            wordings[wording.line] = wording
    if not counts:
        return []
    common = max(counts, key=lambda line: (counts[line], wordings[line].mass, line))
    longest = max(counts, key=lambda line: (wordings[line].mass, line))
    return [wordings[line] for line in dict.fromkeys([common, longest])]


def _is_new(
    article: Article, holders: Sequence[set[Article]], patterns: Sequence[tuple[int, Wording]], pattern: int
) -> bool:
    """Tell whether *article* has no place yet in the group that a pattern belongs to."""
    return article not in holders[patterns[pattern][0]]


def _is_most(place: Place, article: Article) -> bool:
    """Tell whether so much of an utterance stands at *place* that it is no chance."""
    primary = article.medium.is_primary
    return (
        place.share >= _SHARE
        and place.likeness.evidence >= (_PRIMARY_EVIDENCE if primary else _EVIDENCE)
        and place.likeness.words >= (_PRIMARY_WORDS if primary else _WORDS)
    )


def _overlaps(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in spans for other in others)
