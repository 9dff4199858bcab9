"""Credits to outlets that no registry knows: names told by their shape, frames, languages, and what is no credit."""

from __future__ import annotations

import time

import pytest

from provenance.articles.outlets import Registry
from provenance.model import Article
from provenance.quotations.credits import citations
from provenance.quotations.credits_careers import is_career

NOBODY = Registry([])


def told(text: str) -> list[tuple[str, str]]:
    """Return the names and kinds of the credits in a text, with no outlet known."""
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    return [(one.outlet.name, one.kind) for one in citations(article, registry=NOBODY)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Contacted by the Fell Examiner, the firm denied it.", [("Fell Examiner", "interview")]),
        ("Das sagte Finch im Interview mit der Nordhafener Zeitung.", [("Nordhafener Zeitung", "interview")]),
        ("Finch opened up to the Milldale Mercury about boats.", [("Milldale Mercury", "interview")]),
        ("Finch sat down with the Milldale Mercury to talk about boats.", [("Milldale Mercury", "interview")]),
        ("Finch tells the Daily Signal that the pier will be rebuilt.", [("Daily Signal", "interview")]),
        ("He granted the Ravel Star an interview before the vote.", [("Ravel Star", "interview")]),
        ("He said to the Coast Reporter that he was ready.", [("Coast Reporter", "interview")]),
        ("In a telephone interview with the Sunday Beacon, she blamed the wind.", [("Sunday Beacon", "interview")]),
        ("In an exclusive interview with Radio Elmouth, Vold said she would resign.", [("Radio Elmouth", "interview")]),
        ("La route est fermée, a déclaré Finch au Courrier de Tarn.", [("Courrier de Tarn", "interview")]),
        ("Reached by the Fell Examiner on Monday, the owner hung up.", [("Fell Examiner", "interview")]),
        ("She told local station WQRB that it was over.", [("WQRB", "interview")]),
        ("Speaking exclusively to The Quayside Star, the skipper said nobody slept.", [("Quayside Star", "interview")]),
        ("The bishop was interviewed by the Evening Lantern on Monday.", [("Evening Lantern", "interview")]),
        (
            "The harbour master told the Elmouth Packet Gazette the crane was unsafe.",
            [("Elmouth Packet Gazette", "interview")],
        ),
        ("The mayor confirmed to the Coast Reporter that the road is shut.", [("Coast Reporter", "interview")]),
        (
            "The skipper, who spoke to the Northmoor Advertiser last night, said nobody slept.",
            [("Northmoor Advertiser", "interview")],
        ),
        ("Vold confided in the Elmouth Star that she was tired.", [("Elmouth Star", "interview")]),
        ("Vold joked to the Daily Pelican that she would move to sea.", [("Daily Pelican", "interview")]),
        ("Vold replied to the Sunday Pelican by email: “No.”", [("Sunday Pelican", "interview")]),
        ("«Se acabó», dijo Finch al Diario de Tarn.", [("Diario de Tarn", "interview")]),
        ("“I laughed,” she recalled in a chat with the Elmouth Star.", [("Elmouth Star", "interview")]),
        ("“Nunca”, declaró Vold al Correo de Elmouth.", [("Correo de Elmouth", "interview")]),
        ("“Ready,” he wrote in an email to the Coast Reporter.", [("Coast Reporter", "interview")]),
        ("“We had no lamp,” Orla Finch told the Brenn Valley Herald.", [("Brenn Valley Herald", "interview")]),
        ("„Nie“, sagte Vold der Elmünder Rundschau.", [("Elmünder Rundschau", "interview")]),
        ("According to Elmouth Today, a local website, it was never tested.", [("Elmouth Today", "report")]),
        ("An article in the Coast Reporter says the road is shut.", [("Coast Reporter", "report")]),
        ("As reported in the Daily Signal, the road is shut.", [("Daily Signal", "report")]),
        ("D'après Le Journal d'Elmouth, la grue n'a jamais été testée.", [("Le Journal d'Elmouth", "report")]),
        ("Dat meldt het Elmonds Dagblad.", [("Elmonds Dagblad", "report")]),
        ("Fell Examiner reporter Jane Roe wrote that the road was shut.", [("Fell Examiner", "report")]),
        ("First reported by the Fell Examiner, the closure angered drivers.", [("Fell Examiner", "report")]),
        (
            "In its Friday edition the Elmouth Courier reported that it was never tested.",
            [("Elmouth Courier", "report")],
        ),
        ("It was the Fell Examiner which revealed the closure.", [("Fell Examiner", "report")]),
        ("Last week the Ravel Star revealed that the road is shut.", [("Ravel Star", "report")]),
        ("Laut Nordhafener Anzeiger ist die Straße gesperrt.", [("Nordhafener Anzeiger", "report")]),
        ("Local news site Fjordnytt reported that the road is shut.", [("Fjordnytt", "report")]),
        ("Minutes seen by the Elmouth Star show it was never tested.", [("Elmouth Star", "report")]),
        ("Quoting police, the Tarn Post said the road is shut.", [("Tarn Post", "report")]),
        ("Segundo o Jornal de Tarno, a estrada está fechada.", [("Jornal de Tarno", "report")]),
        ("State news agency Balt Press said the road is shut.", [("Balt Press", "report")]),
        ("The Brenn Valley Herald reports the road is shut.", [("Brenn Valley Herald", "report")]),
        ("The Coast Reporter's investigation found that the road is shut.", [("Coast Reporter", "report")]),
        ("The Daily Signal says the road is shut.", [("Daily Signal", "report")]),
        ("The Elmouth Courier has revealed that the crane was never tested.", [("Elmouth Courier", "report")]),
        ("The Elmouth Star wrote that the crane was never tested.", [("Elmouth Star", "report")]),
        ("The Elmouth Star, which broke the story, said it was never tested.", [("Elmouth Star", "report")]),
        ("The Fell Examiner was the first to report the closure.", [("Fell Examiner", "report")]),
        ("The Sunday Beacon claimed at the weekend that the road is shut.", [("Sunday Beacon", "report")]),
        (
            "The Tarn Post and the Ravel Star both reported that the road is shut.",
            [("Tarn Post", "report"), ("Ravel Star", "report")],
        ),
        ("The Tarn Post cited two officials as saying that the road is shut.", [("Tarn Post", "report")]),
        ("The Tarn Post described him as a quiet man.", [("Tarn Post", "report")]),
        ("The closure was first reported by the Fell Examiner.", [("Fell Examiner", "report")]),
        ("The crane was never tested, reveals the Sunday Pelican.", [("Sunday Pelican", "report")]),
        ("The road is shut, according to a report in the Ravel Star.", [("Ravel Star", "report")]),
        ("The road is shut, according to documents obtained by the Tarn Post.", [("Tarn Post", "report")]),
        ("The road is shut, reported the Tarn Post.", [("Tarn Post", "report")]),
        ("The road is shut, the Daily Signal reported on Monday.", [("Daily Signal", "report")]),
        ("The road is shut, the news agency Nordic Press reported.", [("Nordic Press", "report")]),
        ("The road is shut, writes the Tarn Post.", [("Tarn Post", "report")]),
        ("The state broadcaster Kanal Vest reported that the road is shut.", [("Kanal Vest", "report")]),
        ("Under the headline “Shut”, the Ravel Star printed a map.", [("Ravel Star", "report")]),
        ("Wie die Nordhafener Zeitung berichtet, ist die Straße gesperrt.", [("Nordhafener Zeitung", "report")]),
        ("“Shut,” was the headline in the Ravel Star.", [("Ravel Star", "report")]),
        ("Originally published by Tarn Post and republished here with permission.", [("Tarn Post", "republication")]),
        ("This piece was first published in the Elmouth Star.", [("Elmouth Star", "republication")]),
        ("This story was produced by the Tarn Post and republished with permission.", [("Tarn Post", "republication")]),
        ("Source – Tarn Post", [("Tarn Post", "source-list")]),
        ("Source: Elmouth Star", [("Elmouth Star", "source-list")]),
        ("Sources: Daily Signal, Ravel Star", [("Daily Signal", "source-list"), ("Ravel Star", "source-list")]),
        ("Via: Elmouth Courier", [("Elmouth Courier", "source-list")]),
        ("[via Tarn Post]", [("Tarn Post", "source-list")]),
        ("(Additional reporting by Sealand Press)", [("Sealand Press", "wire")]),
        ("By Jane Roe, Union Press", [("Union Press", "wire")]),
        ("By Union Press", [("Union Press", "wire")]),
        ("ELMOUTH (Sealand Press Agency) — The crane fell on Monday.", [("Sealand Press Agency", "wire")]),
        ("MILLDALE (Union Press) — The road is shut.", [("Union Press", "wire")]),
        ("Reporting by Union Press; editing by Jane Roe", [("Union Press", "wire")]),
        ("Union Press contributed to this report.", [("Union Press", "wire")]),
    ],
)
def test_names_told_by_their_shape_are_credited(text: str, given: list[tuple[str, str]]) -> None:
    """A name that has an outlet's shape, or stands where only outlets stand, is credited though nobody knows it."""
    assert told(text) == given


@pytest.mark.parametrize(
    "text",
    [
        "A review of the memoir praised its pictures.",
        "According to the Tarn Institute, the road is shut.",
        "An advertisement in the Tarn Post cost him nine crowns.",
        "By Orla Finch",
        "Channel swimmers said the water was cold.",
        "Die Zeitung von gestern lag auf dem Tisch.",
        "Finch bought the Ravel Star in 2004.",
        "Finch reads the Tarn Post on the tram.",
        "Get the Elmouth Star delivered to your door.",
        "He bowled for the Tarn Mercury Cricket Club.",
        "He hosts a programme on Radio Ostmark.",
        "He joined the Daily Signal in 1988 as a reporter.",
        "His essays have been published in the Tarn Post and elsewhere.",
        "Material from the quarry was used for the road.",
        "Members of the press were told to wait.",
        "Photo: Jane Roe / Tarn Post",
        "Read more in the Tarn Post app.",
        "Reporters were told that the road is shut.",
        "Selon le gouvernement, c'est interdit.",
        "She presents the news on Channel Nine.",
        "She spent ten years writing for the Fell Examiner.",
        "She spoke to the press on Monday.",
        "She spoke with Finch on Monday.",
        "She told Orla Finch that the road was shut.",
        "She told Star Shipping nothing.",
        "She writes a weekly column for the Ravel Star.",
        "Sign up for the Tarn Post newsletter.",
        "Sources said the road is shut.",
        "Staff at the Tarn Post voted to strike.",
        "Sunday School was told to wait.",
        "TARN — The road is shut.",
        "The Civil Service Press Office declined to comment.",
        "The Daily Pelican is to be sold to a brewer.",
        "The Elmouth Star's printing works will close in May.",
        "The Ravel Stars beat the Tarn Reporters two to one.",
        "The Secret Service said he was safe.",
        "The Sunday Market reported good sales.",
        "The Tarn Post Company reported a profit of two million.",
        "The Tarn Post once had an office here.",
        "The Weekly Shop costs more, said the Consumer Union.",
        "The courier said the parcel was wet.",
        "The crossword in the Elmouth Star is hard.",
        "The debate will be broadcast by Channel Nine on Friday.",
        "The novel was first published in Norland in 1999.",
        "The press was told to wait outside.",
        "The reporter asked a question.",
        "The sun was out, the keeper said.",
        "The train left Courier Street at nine.",
        "To contact the newsroom of the Tarn Post, call the number below.",
        "Volgens de politie is de weg dicht.",
    ],
)
def test_other_mentions_are_no_credits(text: str) -> None:
    """Employers, subjects of news, pictures, advertisements, bodies and people are credited with nothing."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("left", "right", "bars"),
    [
        ("She has written for the ", " since 1998.", True),
        ("She has written for the ", " that it was over.", False),
        ("Roe has been published in ", ", the Quay Echo and others.", True),
        ("The letter has been published in ", ".", False),
        ("They get their news from ", ".", True),
        ("The debate will be shown on ", " on Friday.", True),
        ("The debate was shown on ", " on Friday.", False),
        ("He writes for the ", ".", True),
        ("As she writes for the ", ", it is over.", False),
        ("He wrote for the ", " for nine years.", True),
    ],
)
def test_work_for_an_outlet_is_no_credit(left: str, right: str, *, bars: bool) -> None:
    """Whom somebody works for, and what is yet to be shown, says nothing of the words at hand."""
    assert is_career(left, right) is bars


@pytest.mark.parametrize("text", ["told CNN ", "Diario de Tarn ", "the Daily Lantern ", "written for the X and "])
def test_repeated_names_are_read_in_linear_time(text: str) -> None:
    """Eight times the text takes no more than some thirteen times as long."""
    spent = []
    for times in (1_000, 8_000):
        started = time.process_time()
        told(text * times)
        spent.append(time.process_time() - started)
    assert spent[1] < 13 * spent[0] + 0.2


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("“It is over.” (Harbour Gazette)", [("Harbour Gazette", "report")]),
        ("The Daily Harbour Lantern Star Boat said so.", []),
        ("The Daily Lantern Monday reported it.", [("Daily Lantern", "report")]),
        ("She told the leading Norland newspaper that it was over.", []),
        ("She told Radio Harbour that it was over.", [("Radio Harbour", "interview")]),
        ("She told Judge Herald that it was over.", []),
    ],
)
def test_names_are_cut_where_they_end(text: str, given: list[tuple[str, str]]) -> None:
    """A day behind a name, a longer name, a place before "newspaper" and a title before a name are no part of one."""
    assert told(text) == given
