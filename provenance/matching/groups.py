"""Groups: quotations of one utterance, put together from pairs that are probably the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from provenance.matching.clusters import Edge, cluster
from provenance.matching.index import find_candidates
from provenance.matching.judgement import FAINT, HOPELESS, Judgement, Likeness, liken
from provenance.matching.parts import rejoin, split_parts
from provenance.matching.reports import Speakers, agreement, read_content
from provenance.matching.strands import Strand, Witness, judge_strands, read_witness, split_strands
from provenance.matching.wording import Vocabulary, Wording, read_wording
from provenance.model import Quotation

#: Called now and then with the name of the stage, how much of it is done, and of how much.
Progress = Callable[[str, int, int], None]

# Wordings are worth aligning when their words, in any order, share so much.
_WORTH = 6.0
_WORTH_SHARE = 0.3
# Of each wording, so many strands are compared with those of another.
_STRANDS = 8
_STEP = 1_000


def match(quotations: Iterable[Quotation], *, accept: float = 0.5) -> tuple[tuple[Quotation, ...], ...]:
    """Group quotations of one utterance.

    Args:
        quotations: Any quotations, in any order; the dates of their articles and their speakers are part of the
            evidence.
        accept: From which probability two quotations count as the same utterance.

    Returns:
        One group for each utterance; each quotation is in exactly one. The largest come first, then those whose first
        place (address, text, position) comes first; inside a group, quotations are ordered by place.

    >>> from provenance import Article, extract
    >>> papers = ("https://a.example/1", "https://b.example/2")
    >>> text = "“We counted every one of the 212 herons,” Ada Brook said."
    >>> groups = match(q for url in papers for q in extract(Article(url=url, outlet=url, text=text)))
    >>> [len(group) for group in groups]
    [2]
    """
    ordered = sorted(quotations, key=place_of)
    parts, owners = cut_all(ordered)
    groups = rejoin(Grouping(parts, accept, stay_silent).groups(), owners)
    home = {part: number for number, group in enumerate(groups) for part in group}
    sizes = [len({owners[part] for part in group}) for group in groups]
    chosen: dict[int, tuple[bool, int, int]] = {}
    for part, owner in enumerate(owners):
        worth = sizes[home[part]] > 1, len(parts[part].text), -part
        chosen[owner] = max(worth, chosen.get(owner, worth))
    members: dict[int, list[int]] = defaultdict(list)
    for owner, (_, _, part) in sorted(chosen.items()):
        members[home[-part]].append(owner)
    ranked = sorted(members.values(), key=lambda group: (-len(group), group[0]))
    return tuple(tuple(ordered[number] for number in group) for group in ranked)


def judge_pair(one: Quotation, other: Quotation) -> Judgement:
    """Judge whether two quotations are one utterance, by their words, dates, speakers and credits.

    `match` knows more: which other words their articles share, and who else carries them.
    """
    vocabulary = Vocabulary()
    strands = Strand(0), Strand(1)
    for number, (strand, quotation) in enumerate(zip(strands, (one, other), strict=True)):
        strand.add(read_witness(quotation, number, number), set())
    wordings = [read_wording(quotation.text, vocabulary) for quotation in (one, other)]
    return judge_strands(liken(wordings[0], wordings[1], vocabulary), *strands)


def cut_all(quotations: Sequence[Quotation]) -> tuple[list[Quotation], list[int]]:
    """Return the parts of all *quotations*, and for each the number of its quotation."""
    parts: list[Quotation] = []
    owners: list[int] = []
    for number, quotation in enumerate(quotations):
        own = split_parts(quotation)
        parts += own
        owners += [number] * len(own)
    return parts, owners


def place_of(quotation: Quotation) -> tuple[str, str, tuple[int, ...], str]:
    """Return what puts quotations in order: where they stand."""
    places = tuple(point for span in quotation.spans for point in (span.start, span.end))
    return quotation.article.url, quotation.article.digest, places, quotation.kind


def stay_silent(stage: str, done: int, total: int) -> None:
    """Report to nobody."""


class Grouping:
    """One run over a set of quotations: its wordings, and what is known of each quotation.

    Attributes:
        vocabulary: The words met.
        wordings: The distinct wordings.
        witnesses: For each of them, the quotations that have it.
    """

    def __init__(self, quotations: Sequence[Quotation], accept: float, report: Progress) -> None:
        self.vocabulary: Vocabulary = Vocabulary()
        self.wordings: list[Wording] = []
        self.witnesses: list[list[Witness]] = []
        self._accept = accept
        self._report = report
        articles: dict[tuple[str, str], int] = {}
        known: dict[str, int] = {}
        for number, quotation in enumerate(quotations):
            article = articles.setdefault((quotation.article.url, quotation.article.digest), len(articles))
            wording = read_wording(quotation.text, self.vocabulary)
            home = known.setdefault(wording.line, len(known))
            if home == len(self.wordings):
                self.wordings.append(wording)
                self.witnesses.append([])
            self.witnesses[home].append(read_witness(quotation, number, article))
            if number % _STEP == 0:
                report("read quotations", number, len(quotations))
        self._stories: list[set[int]] = [set() for _ in articles]

    def groups(self) -> list[tuple[int, ...]]:
        """Return the numbers of the quotations of each utterance.

        Words that are rare together come first. What they show to be one story then decides about words that are not.
        """
        likely = list(self._likely_pairs())
        rare = [number for number, wording in enumerate(self.wordings) if wording.mass >= FAINT]
        strands = self._strands(rare)
        for number, group in enumerate(cluster(*self._graph(strands, likely), self._masses(strands))):
            articles = {witness.article for strand in group for witness in strands[strand].members}
            if len(articles) > 1:
                for article in articles:
                    self._stories[article].add(number)
        strands = self._strands(range(len(self.wordings)))
        clusters = cluster(*self._graph(strands, likely), self._masses(strands))
        groups = self._with_reports(
            [[witness for strand in group for witness in strands[strand].members] for group in clusters]
        )
        return sorted(
            (tuple(sorted(witness.number for witness in group)) for group in groups),
            key=lambda group: (-len(group), group[0]),
        )

    def _with_reports(self, groups: list[list[Witness]]) -> list[list[Witness]]:
        """Return *groups* with each indirect quotation that stood alone in the group whose words it tells, if any."""
        home = {witness.number: number for number, group in enumerate(groups) for witness in group}
        articles = [{witness.article for witness in group} for group in groups]
        speakers = Speakers(witness for group in groups for witness in group if not witness.indirect)
        lines = {w.number: self.wordings[at].line for at, own in enumerate(self.witnesses) for w in own}
        for number, group in enumerate(groups):
            if len(group) > 1 or not group[0].indirect:
                continue
            report = group[0]
            told = read_content(lines[report.number], report.name, self.vocabulary)
            best = max(
                (
                    (agreement(told, read_content(lines[said.number], said.name, self.vocabulary)), -said.number)
                    for said in speakers.near(report)
                    if report.article not in articles[home[said.number]]
                ),
                default=(0.0, 0),
            )
            if best[0] > 0:
                target = home[-best[1]]
                groups[target].append(report)
                articles[target].add(report.article)
                groups[number] = []
        return [group for group in groups if group]

    def _masses(self, strands: Sequence[Strand]) -> list[float]:
        return [self.wordings[strand.wording].mass for strand in strands]

    def _strands(self, numbers: Iterable[int]) -> list[Strand]:
        strands: list[Strand] = []
        for number in numbers:
            witnesses, wording = self.witnesses[number], self.wordings[number]
            if len(witnesses) == 1:
                strands.append(Strand(number))
                strands[-1].add(witnesses[0], self._stories[witnesses[0].article])
            else:
                likeness = liken(wording, wording, self.vocabulary)
                strands += split_strands(number, witnesses, likeness, self._stories, self._accept)
        return strands

    def _likely_pairs(self) -> Iterator[tuple[int, int, Likeness]]:
        """Yield the pairs of wordings that some date and speaker could make one utterance."""
        weigh = self.vocabulary.weigh
        for done, (one, other) in enumerate(find_candidates([wording.line for wording in self.wordings])):
            if done % _STEP == 0:
                self._report("compare wordings", done, 0)
            first, second = self.wordings[one], self.wordings[other]
            shared = weigh(set(first.line).intersection(second.line))
            if shared < _WORTH or shared < _WORTH_SHARE * min(first.mass, second.mass):
                continue
            likeness = liken(first, second, self.vocabulary)
            if likeness.logit > HOPELESS:
                yield one, other, likeness

    def _graph(
        self, strands: Sequence[Strand], likely: Iterable[tuple[int, int, Likeness]]
    ) -> tuple[list[list[int]], list[Edge]]:
        """Return the articles of each strand, and the pairs of strands that are probably one utterance."""
        homes: dict[int, list[int]] = defaultdict(list)
        for number, strand in enumerate(strands):
            homes[strand.wording].append(number)
        edges: list[Edge] = []
        for one, other, likeness in likely:
            for ours in homes[one][:_STRANDS]:
                for theirs in homes[other][:_STRANDS]:
                    probability = judge_strands(likeness, strands[ours], strands[theirs]).probability
                    if probability >= self._accept:
                        edges.append((probability, ours, theirs))
        return [list(dict.fromkeys(w.article for w in strand.members)) for strand in strands], edges
