"""The word lists of the room: labels, months, zones, keys of metadata. Data, no logic."""

from __future__ import annotations

from unicodedata import normalize


def phrases(text: str) -> tuple[str, ...]:
    """Part a list at its strokes and lines."""
    return tuple(phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip())


#: WHATWG labels whose Python codec of the same name reads fewer characters than browsers do.
CHARSET_LABELS: dict[str, str] = {
    **dict.fromkeys(
        "ansi_x3.4-1968 ascii us-ascii iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1".split(), "cp1252"
    ),
    **dict.fromkeys("iso-8859-9 iso8859-9 latin5".split(), "cp1254"),
    **dict.fromkeys("iso-8859-11 tis-620".split(), "cp874"),
    **dict.fromkeys("gb2312 gbk x-gbk".split(), "gb18030"),
    **dict.fromkeys("shift_jis shift-jis sjis x-sjis windows-31j".split(), "cp932"),
    **dict.fromkeys("euc-kr ks_c_5601-1987".split(), "cp949"),
    "big5": "big5hkscs",
    "iso-8859-8-i": "iso-8859-8",
    **dict.fromkeys(("unicode", "utf8"), "utf-8"),
    "iso-2022-jp": "iso2022_jp",
}

#: Month names and their abbreviations without dots, lower case, in the languages of the news pages we read most.
_MONTH_NAMES = (
    """
    january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari stycznia styczeń sty janúar
    leden ledna ocak января январь янв січня ianuarie január tammikuuta
    ιανουαρίου ιαν يناير جانفي জানুয়ারি জানুয়ারী जनवरी
    """,
    """
    february feb februar feber février févr fév fevrier febrero fevereiro fev febbraio februari lutego luty lut
    febrúar únor února şubat февраля февраль фев лютого februarie február helmikuuta
    φεβρουαρίου φεβ فبراير شباط فيفري ফেব্রুয়ারি ফেব্রুয়ারী फरवरी फ़रवरी
    """,
    """
    march mar märz mär maerz mars marzo março marco maart marca marzec mrz březen března mart марта март березня
    martie március mrt maaliskuuta
    μαρτίου μαρ maret مارس آذار মার্চ मार्च
    """,
    """
    april apr avril avr abril abr aprile kwietnia kwiecień kwi apríl duben dubna nisan апреля апрель апр квітня
    aprilie április huhtikuuta
    απριλίου απρ أبريل ابريل إبريل نيسان أفريل এপ্রিল अप्रैल
    """,
    """
    may mai mayo maio maggio mag mei maja maj maí květen května mayıs мая май травня május toukokuuta
    μαΐου μαϊ مايو أيار ماي মে मई
    """,
    """
    june jun juni juin junio junho giugno giu czerwca czerwiec cze júní červen června haziran июня июнь июн
    червня iunie június kesäkuuta
    ιουνίου ιουν يونيو حزيران جوان জুন जून
    """,
    """
    july jul juli juillet juil julio julho luglio lug lipca lipiec lip júlí červenec července temmuz июля июль
    июл липня iulie július heinäkuuta
    ιουλίου ιουλ يوليو تموز جويلية জুলাই जुलाई
    """,
    """
    august aug août aout agosto ago augustus augusti sierpnia sierpień sie ágúst srpen srpna ağustos августа
    август авг серпня augusztus elokuuta
    αυγούστου αυγ agustus أغسطس اغسطس آب أوت আগস্ট अगस्त
    """,
    """
    september sep sept septembre septiembre setiembre setembro set settembre września wrzesień wrz září eylül
    сентября сентябрь сен сент вересня septembrie szeptember syyskuuta
    σεπτεμβρίου σεπ سبتمبر أيلول সেপ্টেম্বর सितंबर सितम्बर
    """,
    """
    october oct oktober okt octobre octubre outubro out ottobre ott października październik paź október říjen
    října ekim октября октябрь окт жовтня octombrie lokakuuta
    οκτωβρίου οκτ أكتوبر اكتوبر অক্টোবর अक्टूबर अक्तूबर
    """,
    """
    november nov novembre noviembre novembro listopada listopad lis nóvember kasım ноября ноябрь ноя noiembrie
    marraskuuta
    νοεμβρίου νοε نوفمبر নভেম্বর नवंबर नवम्बर
    """,
    """
    december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre desember des grudnia
    grudzień gru prosinec prosince aralık декабря декабрь дек грудня decembrie joulukuuta
    δεκεμβρίου δεκ ديسمبر ডিসেম্বর दिसंबर दिसम्बर
    """,
)
MONTHS = {
    normalize("NFC", name): number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}

#: Zone abbreviations that mean one offset wherever news is printed, and the North American ones as the English-language
#: press uses them; what means several (IST) is left to the outlet's home zone.
ZONE_OFFSETS = {
    "z": "Z",
    "utc": "Z",
    "gmt": "Z",
    "wet": "Z",
    "bst": "+01:00",
    "cet": "+01:00",
    "mez": "+01:00",
    "west": "+01:00",
    "cest": "+02:00",
    "mesz": "+02:00",
    "eet": "+02:00",
    "sast": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
    "ast": "-04:00",
    "adt": "-03:00",
    "edt": "-04:00",
    "est": "-05:00",
    "cdt": "-05:00",
    "cst": "-06:00",
    "mdt": "-06:00",
    "mst": "-07:00",
    "pdt": "-07:00",
    "pst": "-08:00",
}

#: Abbreviations of a place's time, summer or winter, and a zone that has it.
ZONE_PLACES = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}

#: Keys of `<meta>` (name, property, itemprop; lower case) that tell when a page was published, the most exact first.
PUBLISHED_KEYS = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "sailthru.date",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dc.created",
    "citation_publication_date",
    "citation_online_date",
    "prism.publicationdate",
    "publish_date",
    "publish-date",
    "publishdate",
    "publication_date",
    "publication-date",
    "publicationdate",
    "published_time",
    "published_at",
    "published_date",
    "pubdate",
    "pub_date",
    "release_date",
    "originalpublicationdate",
    "article_date_original",
    "article.published",
    "article.created",
    "article-published",
    "displaydate",
    "rnews:datepublished",
    "shareaholic:article_published_time",
    "vr:published_time",
    "bt:pubdate",
    "ptime",
    "datecreated",
    "date_created",
)

#: Keys that as often hold the day of the server, of the template or of the last change.
WEAK_KEYS = ("created", "date", "dat", "timestamp", "dc.date", "dcterms.date")

#: The same for the last change.
MODIFIED_KEYS = (
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "og:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "dc.modified",
    "lastmod",
    "last-modified",
    "last_modified",
    "modified",
    "article.updated",
    "article-updated",
    "revised",
    "revision_date",
    "utime",
)

#: schema.org types of what we read as an article.
ARTICLE_TYPES = frozenset(
    {
        "Article",
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "DiscussionForumPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "Review",
        "ReviewNewsArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "TechArticle",
        "Recipe",
    }
)
#: schema.org types of a whole page, which may bear the dates of its article.
PAGE_TYPES = frozenset(
    {"WebPage", "VideoObject", "ItemPage", "CreativeWork", "MedicalWebPage", "Product", "Event", "PodcastEpisode"}
)

#: What the class or id of an element says of the time in it, lower case.
PUBLISHED_WORDS = (
    "publi",
    "posted",
    "created",
    "entry-date",
    "post-date",
    "pubdate",
    "post_date",
    "postdate",
    "issued",
    "erstell",
)
MODIFIED_WORDS = ("modif", "updat", "edited", "revis", "lastmod", "aktualis")

#: What may open and close a quotation, single marks included.
OPENING_MARKS = frozenset("\"“”„«»‘‚'‹›「『")
CLOSING_MARKS = frozenset("\"”“«»’‘'‹›」』")
#: What opens a line that says who is quoted.
DASHES = frozenset("-–—―−~")

#: What stands where an author should, letters only.
NO_AUTHORS = frozenset(("", *"admin administrator author editor user root none null undefined unknown staff".split()))

#: schema.org types that tell what sort of publication a page is.
MEDIUM_TYPES = (("LiveBlogPosting", "live-blog"), ("SocialMediaPosting", "post"), ("VideoObject", "video"))

#: What a headline or one of the first lines begins with, lower case, on a page of one sort.
MEDIUM_WORDS = (
    (("for immediate release", "press release", "news release", "pressemitteilung", "communiqué de presse"), "release"),
    (
        ("transcript:", "full transcript", "rush transcript", "read the full transcript", "this is a rush transcript"),
        "transcript",
    ),
)

#: Segments of a path that tell what sort of publication a page is.
MEDIUM_PATHS = (
    (
        frozenset(
            """
            press-release press-releases pressrelease pressreleases news-release news-releases newsrelease newsreleases
            pressroom pressemitteilung pressemitteilungen pressemeldung pressemeldungen communique communiques
            communiques-de-presse
            """.split()
        ),
        "release",
    ),
    (frozenset("transcript transcripts".split()), "transcript"),
    (frozenset("liveblog live-blog liveticker live-updates".split()), "live-blog"),
    (frozenset("video videos watch".split()), "video"),
)

#: Labels that open a line of credit; a regular expression's alternatives.
CREDIT_LABELS = "|".join(  # noqa: FLY002  (the alternatives stand one a line)
    (
        r"(?:main |news |original |primary )?sources?",
        r"photo|image|picture|graphic|illustration|foto",
        r"(?:photo|image|picture|video|graphic|featured image|cover|illustration)s? (?:credits?|source|by)",
        r"credits?|courtesy(?: of)?|h/t|hat tip|via",
        r"quellen?|bildquelle|fotoquelle|crédits?(?: photo)?|fuentes?|fonte|bron|källa|kilde",
    )
)
#: Words that a place in a dateline may hold in small letters.
DATELINE_SMALL_WORDS = frozenset("of the and de del la el am an der di upon on sur".split())
#: What the class or id of an element says if it holds a time at all.
TIME_WORDS = ("date", "time", "publi", "posted", "created")
#: Microdata properties of the time of publication, lower case and without their vocabulary.
PUBLISHED_PROPERTIES = frozenset({"datepublished", "datecreated", "published_time"})

#: Words before a date that call it the day of publication, lower case, parted by strokes.
PUBLISHED_LABELS = phrases(
    """
    published | first published | originally published | posted | created | issued | written
    publication date | publishing date | date published | date posted | release date | date of publication
    veröffentlicht | erschienen | erstellt | publiziert | eingestellt | gepostet | verfasst | geschrieben | online seit
    wurde am | publié | publiée | mis en ligne | paru | parue | publicado | publicada | pubblicato | pubblicata
    inserito
    data di pubblicazione | gepubliceerd | geplaatst | publicerad | publisert | publiceret
    opublikowano | dodano
    data publikacji | zveřejněno | publikováno | vydáno | objavljeno | yayınlanma | eklenme
    опубликовано | опубліковано
    дата публикации | publicat | julkaistu | datum | date | data | fecha | δημοσιεύθηκε | δημοσίευση
    تاريخ النشر | تم نشره | تم النشر | نشر في | نشرت في
    """
)
#: Words before a date that call it a day of change or of the reader's clock.
MODIFIED_LABELS = phrases(
    """
    updated | update | modified | changed | revised | edited | reviewed | as of | joined | member since | current time
    aktualisiert | zuletzt | geändert | änderung | stand | bearbeitet | aktuelle zeit | registriert | mitglied seit
    mis à jour | modifié | modifiée | actualizado | aggiornato | ultima modifica | atualizado | bijgewerkt | gewijzigd
    uppdaterad | oppdatert | opdateret | aktualizacja | aktualizováno | güncelleme | обновлено | оновлено
    copyright | version
    """
)
