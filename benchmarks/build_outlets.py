"""Rebuild `provenance/articles/data/outlets.tsv` from its inputs.

python benchmarks/build_outlets.py CORE_PSV SHIPPABLE_CSV TARGET_TSV

CORE_PSV and outlets_more.psv beside this file were written by hand (CC0); a newsroom of the second takes its domain and
its names away from the sister that the first gives them to. SHIPPABLE_CSV merges the first with three
MIT-licensed tables, see the NOTICE beside the target. The target has one line for each outlet and no header: name,
domains, aliases, short forms that need context, country, kind, wire, group, zone, `1` where it was entered by hand;
tabs between the columns, `;` inside them, the main domain first. Outlets entered by hand come first; the rest follow
by domain.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

# Countries with one clock (or whose outlets all keep that of the capital); others get a zone only where listed below.
COUNTRY_ZONES = {
    "AE": "Asia/Dubai",
    "AR": "America/Argentina/Buenos_Aires",
    "AT": "Europe/Vienna",
    "BD": "Asia/Dhaka",
    "BE": "Europe/Brussels",
    "CH": "Europe/Zurich",
    "CN": "Asia/Shanghai",
    "CO": "America/Bogota",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "EG": "Africa/Cairo",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "GR": "Europe/Athens",
    "HK": "Asia/Hong_Kong",
    "IE": "Europe/Dublin",
    "IL": "Asia/Jerusalem",
    "IN": "Asia/Kolkata",
    "IR": "Asia/Tehran",
    "IT": "Europe/Rome",
    "JP": "Asia/Tokyo",
    "KE": "Africa/Nairobi",
    "KP": "Asia/Pyongyang",
    "KR": "Asia/Seoul",
    "LI": "Europe/Vaduz",
    "LT": "Europe/Vilnius",
    "LU": "Europe/Luxembourg",
    "LV": "Europe/Riga",
    "MY": "Asia/Kuala_Lumpur",
    "NA": "Africa/Windhoek",
    "NG": "Africa/Lagos",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "NZ": "Pacific/Auckland",
    "PK": "Asia/Karachi",
    "PL": "Europe/Warsaw",
    "QA": "Asia/Qatar",
    "SA": "Asia/Riyadh",
    "SE": "Europe/Stockholm",
    "SG": "Asia/Singapore",
    "SY": "Asia/Damascus",
    "TH": "Asia/Bangkok",
    "TR": "Europe/Istanbul",
    "TW": "Asia/Taipei",
    "TZ": "Africa/Dar_es_Salaam",
    "UA": "Europe/Kyiv",
    "VA": "Europe/Rome",
    "ZA": "Africa/Johannesburg",
}

# Where the newsroom of a well-known outlet sits, in countries with several clocks.
NEWSROOMS = {
    "America/New_York": """apnews.com upi.com bloomberg.com dowjones.com religionnews.com nytimes.com
        washingtonpost.com wsj.com usatoday.com nydailynews.com nypost.com newsday.com bostonglobe.com
        bostonherald.com inquirer.com miamiherald.com tampabay.com orlandosentinel.com ajc.com detroitnews.com
        freep.com cleveland.com dispatch.com cincinnati.com indystar.com charlotteobserver.com newsobserver.com
        courier-journal.com richmond.com baltimoresun.com post-gazette.com nj.com unionleader.com palmbeachpost.com
        postandcourier.com washingtontimes.com washingtonexaminer.com freebeacon.com csmonitor.com
        theepochtimes.com cnn.com foxnews.com foxbusiness.com msnbc.com nbcnews.com abcnews.go.com cbsnews.com
        cnbc.com pbs.org npr.org c-span.org cbn.com newsmax.com espn.com politico.com thehill.com axios.com vox.com
        slate.com thedailybeast.com buzzfeednews.com huffpost.com businessinsider.com theintercept.com
        propublica.org themarshallproject.org publicintegrity.org fivethirtyeight.com thenation.com theatlantic.com
        newyorker.com nymag.com vanityfair.com rollingstone.com time.com newsweek.com forbes.com fortune.com
        esquire.com gq.com people.com ew.com usmagazine.com nationalreview.com weeklystandard.com mcclatchydc.com
        khn.org kffhealthnews.org rollcall.com nationaljournal.com foreignpolicy.com lawfaremedia.org
        militarytimes.com stripes.com politifact.com factcheck.org statnews.com chronicle.com insidehighered.com
        mediaite.com gawker.com vice.com mashable.com talkingpointsmemo.com barrons.com marketwatch.com
        democracynow.org thinkprogress.org dailycaller.com thecanadianpress.com cbc.ca ctvnews.ca
        theglobeandmail.com thestar.com nationalpost.com torontosun.com usnews.com insideedition.com
        newrepublic.com washingtonmonthly.com prospect.org thebulwark.com thedispatch.com semafor.com
        punchbowl.news boston.com america.aljazeera.com the-sun.com
        cnsnews.com wnyc.org voanews.com rfa.org montrealgazette.com ottawacitizen.com lapresse.ca
        ledevoir.com globalnews.ca""",
    "America/Chicago": """chicagotribune.com suntimes.com houstonchronicle.com dallasnews.com statesman.com
        star-telegram.com expressnews.com texastribune.org startribune.com stltoday.com kansascity.com
        desmoinesregister.com jsonline.com tennessean.com tulsaworld.com nola.com al.com theonion.com
        chron.com mysanantonio.com""",
    "America/Edmonton": "calgaryherald.com",
    "America/Mexico_City": "eluniversal.com.mx reforma.com milenio.com",
    "America/Denver": "denverpost.com sltrib.com deseret.com",
    "America/Phoenix": "azcentral.com",
    "America/Los_Angeles": """latimes.com sfchronicle.com seattletimes.com oregonlive.com sacbee.com
        mercurynews.com sandiegouniontribune.com reviewjournal.com hollywoodreporter.com variety.com deadline.com
        tmz.com dailywire.com breitbart.com motherjones.com wired.com techcrunch.com kqed.org vancouversun.com
        sfgate.com""",
    "Australia/Sydney": """9news.com.au 7news.com.au sbs.com.au aap.com.au smh.com.au theaustralian.com.au
        news.com.au abc.net.au""",
    "Australia/Melbourne": "theage.com.au heraldsun.com.au theconversation.com",
    "Europe/Prague": "rferl.org",
    "Europe/Moscow": """tass.com interfax.ru ria.ru rt.com themoscowtimes.com kommersant.ru novayagazeta.ru""",
    "America/Sao_Paulo": "oglobo.globo.com folha.uol.com.br g1.globo.com",
}
ZONES = {domain: zone for zone, domains in NEWSROOMS.items() for domain in domains.split()}

# Four letters (or three) after K or W: what the American regulator gives a station; the frequency in the tables is
# often that of another one, so the sign alone is kept.
CALL_SIGN = re.compile(
    r"(?:.* )?(?P<sign>[KW][A-Z]{2,3})(?:-(?:TV|FM|AM|DT|LD|CD))?(?: [\d.]+)?(?: (?:AM|FM|TV|TV \d+))?"
)
# Addresses under which everybody publishes: the tables give them to one of the many.
PLATFORMS = frozenset(
    """blogspot.com facebook.com google.com issuu.com linkedin.com myspace.com scribd.com sites.google.com tumblr.com
    weebly.com wix.com wordpress.com""".split()
)
# Under whose roof well-known newsrooms published for years.
OLD_DOMAINS = {
    "afp.com": "afp.google.com",
    "apnews.com": "ap.google.com",
    "espn.com": "espn.go.com",
    "msnbc.com": "msnbc.msn.com",
}
# What crawlers took from a page's title instead of a name.
UNFIT = re.compile(r"^home\b|[|:;\t]| - |^\W|https?|\.\.", re.IGNORECASE)
KINDS = {"newspapers": "newspaper", "college newspapers": "newspaper", "magazines": "magazine"}


def main() -> None:
    """Read both inputs, write the table, print its size."""
    core, shippable, target = (Path(argument) for argument in sys.argv[1:4])
    rows = core_rows(core)
    known = {row[1].split(";")[0] for row in rows}
    more = [row for row in core_rows(Path(__file__).with_name("outlets_more.psv")) if row[1].split(";")[0] not in known]
    rows = [without_newsrooms(row, more) for row in rows] + more
    taken = {domain for row in rows for domain in row[1].split(";")}
    rows.extend(other_rows(shippable, taken))
    target.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} outlets, {target.stat().st_size} bytes")


def core_rows(path: Path) -> list[list[str]]:
    """Return the hand-written outlets."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, domain, others, country, kind, wire, group, aliases, short = line.split("|")
        old = OLD_DOMAINS.get(domain, "")
        domains = [d for d in dict.fromkeys([domain, *others.split(";"), old]) if d and "/" not in d]
        if not domains:  # a column of an outlet that has a line of its own
            continue
        forms = [a for a in dict.fromkeys(straight(a) for a in aliases.split(";")) if a and a != name]
        flag = "1" if wire == "yes" else ""
        zone = zone_of(domain, country)
        rows.append([name, ";".join(domains), ";".join(forms), straight(short), country, kind, flag, group, zone, "1"])
    return rows


def without_newsrooms(row: list[str], more: list[list[str]]) -> list[str]:
    """Return a line without the domains and names that belong to a newsroom with a line of its own."""
    domains, aliases = row[1].split(";"), row[2].split(";")
    for name, own_domains, own_aliases, *_ in more:
        own = set(own_domains.split(";"))
        if own.isdisjoint(domains):
            continue
        names = {name.lower(), *own_aliases.lower().split(";")}
        domains = [domain for domain in domains if domain not in own]
        aliases = [alias for alias in aliases if alias.lower() not in names]
    return [row[0], ";".join(domains), ";".join(aliases), *row[3:]]


def other_rows(path: Path, taken: set[str]) -> list[list[str]]:
    """Return the outlets of the merged table that are none of the core."""
    rows = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            domain = row["domain"].lower().removeprefix("www.")
            if domain in taken or domain in PLATFORMS or "core" in row["sources"].split(";") or "/" in domain:
                continue
            names = [n for n in dict.fromkeys(map(clean, [row["name"], *row["aliases"].split(";")])) if n] or [domain]
            name = next((n for n in names if squashed(n) == squashed(domain.split(".")[0])), names[0])
            aliases = [n for n in names if n != name]
            kind = KINDS.get(row["kind"].lower(), row["kind"].lower())
            zone = zone_of(domain, row["country"])
            group = row["group"]
            rows.append([name, domain, ";".join(aliases), "", row["country"], kind, "", group, zone, ""])
    return sorted(rows, key=lambda row: row[1])


def clean(name: str) -> str:
    """Return a name as readers know it; empty where the table holds a page title instead."""
    name = " ".join(straight(name).split())
    sign = CALL_SIGN.fullmatch(name)
    if sign:
        return sign["sign"]
    return "" if UNFIT.search(name) else re.sub(r" Newspapers?$", "", name)


def squashed(name: str) -> str:
    """Return a name as it stands in a domain: letters and figures alone, without *the*."""
    return re.sub(r"\W", "", name.lower().removeprefix("the ")).removeprefix("the")


def straight(name: str) -> str:
    """Return a name with straight apostrophes: names are looked up in that form."""
    return name.strip().replace("’", "'")


def zone_of(domain: str, country: str) -> str:
    """Return the home zone, or an empty string where it is not known."""
    return ZONES.get(domain) or COUNTRY_ZONES.get(country, "")


if __name__ == "__main__":
    main()
