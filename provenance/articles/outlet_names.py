"""Words that outlets are named with: what tells a masthead from any other name."""

from __future__ import annotations

#: Last words of a name that hardly anything but an outlet bears ("the Milton Gazette").
MASTHEADS = frozenset(
    """advertiser argus bugle chronicle chronicles courant courier daily dispatch echo enquirer examiner express
    gazette gazetta gazeta globe herald independent inquirer intelligencer journal ledger mail mercury messenger mirror
    monitor news newspaper newspapers newswire observer picayune post reporter sentinel statesman tabloid
    telegraph times tribune weekly dagblad zeitung shimbun""".split()
)

#: Last words that outlets share with firms, works and teams: only a frame before the name makes an outlet of them.
DOUBTFUL_MASTHEADS = frozenset(
    """bee blade bulletin eagle guardian insider magazine online press pilot podcast radio record register report
    review spectator standard star sun telegram television tv wire""".split()
)

#: Last words that say little: the name must stand in the registry.
RARE_MASTHEADS = frozenset(
    """age banner beacon broadcasting capital chieftain citizen clarion crier digest
    enterprise item leader network outlook patriot pioneer planet progress recorder
    scoop transcript union vindicator voice""".split()
)

#: Words that may stand before a masthead without telling one outlet from another ("the Daily News").
MODIFIERS = frozenset("the daily sunday saturday evening morning weekly national local new free".split())

#: Names made of nothing else are shared by many outlets.
GENERIC = MASTHEADS | DOUBTFUL_MASTHEADS | RARE_MASTHEADS | MODIFIERS | {"nation", "republic", "today", "world"}

#: Second labels below a country's code under which names are registered (`co.uk`, `com.au`).
SECOND_LABELS = frozenset(
    "ac asn co com edu go gob gov govt id info ltd me mil ne net nhs nom or org plc sch web".split()
)

#: Hosts that give every customer a site of its own: the private part of the Public Suffix List, as far as news uses it.
SITE_HOSTS = frozenset(
    """blogspot.com github.io livejournal.com medium.com netlify.app over-blog.com pages.dev squarespace.com
    substack.com tumblr.com typepad.com vercel.app weebly.com wixsite.com wordpress.com""".split()
)
