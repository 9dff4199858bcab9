"""One page from the web, carefully: verified TLS, public addresses only, a clear error for every failure."""

from __future__ import annotations

import logging
import math
import re
import threading
from collections.abc import Callable, Mapping
from configparser import ConfigParser
from datetime import UTC, datetime
from urllib.parse import urlsplit

import attrs

from provenance.articles.body import quiet
from provenance.articles.page import read_html
from provenance.errors import FetchError
from provenance.model import Article

#: Seconds for the connection and for each wait for data.
TIMEOUT = 10.0
_MAX_URL = 8192
_MAX_REDIRECTS = 3
_OK = 200
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/xml", "application/xml", "text/plain", ""})
_UNPRINTABLE = re.compile(r"[\s\x00-\x20\x7f-\xa0\\]")
# How urllib3 words a status that kept coming back.
_STATUS_IN_WORDS = re.compile(r"too many (?P<status>\d{3}) error responses")
_REASONS = (
    ("SSRF protection", "its address is not public; allow_private=True lets such addresses through"),
    ("SSL", "its certificate could not be verified"),
    ("CERTIFICATE", "its certificate could not be verified"),
    ("too many redirects", f"it redirects more than {_MAX_REDIRECTS} times"),
    ("timed out", "it did not answer in time"),
    ("Timeout", "it did not answer in time"),
    ("NameResolution", "its host name is not known"),
    ("getaddrinfo", "its host name is not known"),
    ("refused", "the connection was refused"),
    ("MAX_FILE_SIZE", "it is larger than 20 MB"),
    ("IncompleteRead", "the connection broke off before the page was complete"),
    ("Connection aborted", "the connection broke off before the page was complete"),
    ("reset", "the connection broke off before the page was complete"),
)


@attrs.frozen(kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        url: The address after all redirects.
        status: The HTTP status.
        headers: The headers; names in any case.
        body: The bytes, decompressed.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = attrs.field(repr=False)


def fetch(
    url: str,
    *,
    timeout: float = TIMEOUT,
    allow_private: bool = False,
    get: Callable[[str], Answer] | None = None,
    now: Callable[[], datetime] | None = None,
) -> Article:
    """Get one page from the web and read it.

    Only http and https; certificates are always verified; loopback, private and link-local addresses are refused,
    after each redirect too. The article bears the address that answered in the end. It asks no robots.txt and keeps
    nothing.

    Args:
        url: The page's address.
        timeout: Seconds to wait for the connection, and for each piece of the answer.
        allow_private: Let through addresses that are not public, such as those of an intranet.
        get: What gets the page instead of the built-in way; takes the address.
        now: What tells the time; the system's clock by default.

    Raises:
        FetchError: It could not be had; says why, and the status if there was an answer.
        ExtractionError: It was had and holds no article.
    """
    check_address(url)
    answer = _get(url, timeout=timeout, allow_private=allow_private) if get is None else get(url)
    moment = datetime.now(UTC) if now is None else now()
    if answer.status != _OK:
        raise FetchError(url, f"the server answered with status {answer.status}", answer.status)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _PAGE_TYPES:
        raise FetchError(url, f"the answer is {kind}, not a web page", answer.status)
    return read_html(answer.body, url=answer.url, retrieved=moment, headers=headers)


def check_address(url: str) -> None:
    """Refuse an address that no page of an outlet has.

    Raises:
        FetchError: Another scheme than http and https, no host, a user name, characters that no address holds.
    """
    if len(url) > _MAX_URL:
        raise FetchError(url[:80] + "…", f"the address is longer than {_MAX_URL} characters")
    if _UNPRINTABLE.search(url):
        raise FetchError(url, "the address holds spaces, backslashes or control characters")
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
        _ = parts.port  # raises for what is no port
    except ValueError as error:
        raise FetchError(url, "this is no valid address") from error
    if parts.scheme not in {"http", "https"}:
        raise FetchError(url, "only addresses that begin with http:// or https:// can be fetched")
    if not host or user is not None:
        raise FetchError(url, "the address names no host" if not host else "the address holds a user name")


def _get(url: str, *, timeout: float, allow_private: bool) -> Answer:
    """Get a page by trafilatura's downloader; what it says in its log becomes the reason of the error."""
    from trafilatura.downloads import fetch_response  # noqa: PLC0415  (heavy)

    with quiet(), _Listening() as said:
        response = fetch_response(url, config=_settings(timeout, allow_private=allow_private))
    if response is None:
        words = " ".join(said)
        status = _STATUS_IN_WORDS.search(words)
        if status:
            raise FetchError(url, f"the server kept answering with status {status['status']}", int(status["status"]))
        raise FetchError(url, next((reason for sign, reason in _REASONS if sign in words), "no answer came back"))
    return Answer(url=response.url, status=response.status, headers=response.headers or {}, body=response.data)


def _settings(timeout: float, *, allow_private: bool) -> ConfigParser:
    """Return trafilatura's settings with ours over them."""
    from trafilatura.settings import use_config  # noqa: PLC0415  (heavy)

    config = use_config()
    config["DEFAULT"]["DOWNLOAD_TIMEOUT"] = str(max(1, math.ceil(timeout)))
    config["DEFAULT"]["MAX_REDIRECTS"] = str(_MAX_REDIRECTS)
    config["DEFAULT"]["SSRF_PROTECTION"] = "off" if allow_private else "on"
    config["DEFAULT"]["INSECURE_SSL_FALLBACK"] = "off"
    return config


class _Listening(logging.Handler):
    """Catch what the downloader logs in this thread while a call lasts."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._thread = threading.get_ident()
        self._logger = logging.getLogger("trafilatura.downloads")

    def __enter__(self) -> list[str]:
        self._logger.addHandler(self)
        return self.said

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message of this thread."""
        if record.thread == self._thread:
            self.said.append(record.getMessage())
