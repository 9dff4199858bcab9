"""One page from a real server on this machine, and every way it can fail."""

from __future__ import annotations

import http.server
import logging
import pickle
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import ClassVar

import pytest

from provenance.articles import fetch
from provenance.articles.web import Answer, check_address
from provenance.errors import ExtractionError, FetchError
from provenance.model import Article

PAGE = "<html><body><article><p>“It is safe,” she said on Friday, and left.</p></article></body></html>"
NOON = datetime(2024, 3, 5, 12, tzinfo=UTC)


class Server(http.server.BaseHTTPRequestHandler):
    """Answers by path: a status, a redirect, a wrong length or type."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer."""
        Server.asked.append(self.path)
        # Another thread's complaint while a call lasts: it must not become the caller's reason.
        logging.getLogger("trafilatura.downloads").error("timed out")
        body = PAGE.encode("cp1252")
        if self.path.startswith("/status/"):
            self._head(int(self.path.rpartition("/")[2]), 0)
        elif self.path.startswith("/to/"):
            self._head(302, 0, location=self.path[3:])
        elif self.path == "/loop":
            self._head(302, 0, location="/loop")
        elif self.path == "/cut":
            self._head(200, len(body) + 10)
            self.wfile.write(body)
        elif self.path == "/drop":
            self.connection.close()
        elif self.path == "/empty":
            self._head(200, 0)
        else:
            self._head(
                200, len(body), kind="application/pdf" if self.path == "/pdf" else "text/html; charset=windows-1252"
            )
            self.wfile.write(body)

    def _head(self, status: int, length: int, *, kind: str = "text/html", location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """Run the server on a free port."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def had(url: str) -> Article:
    """Fetch from this machine."""
    return fetch(url, timeout=1, allow_private=True, now=lambda: NOON)


def test_a_page_is_had_and_read(host: str) -> None:
    """It is decoded by its header and bears the time that the given clock tells."""
    article = had(f"{host}/page")
    assert article.text.startswith("“It is safe,”")
    assert article.url == f"{host}/page"
    assert article.retrieved is not None
    assert article.retrieved.earliest == NOON


def test_the_system_clock_is_the_default(host: str) -> None:
    """Without a clock the system's is read."""
    article = fetch(f"{host}/page", timeout=1, allow_private=True)
    assert article.retrieved is not None
    assert abs((datetime.now(UTC) - article.retrieved.earliest).total_seconds()) < 60


def test_a_redirect_leads_to_the_pages_own_address(host: str) -> None:
    """The article bears the address that answered; four redirects are too many."""
    assert had(f"{host}/to/page").url == f"{host}/page"
    assert had(f"{host}/to/to/to/page").url == f"{host}/page"
    with pytest.raises(FetchError, match="redirects more than 3 times"):
        had(f"{host}/loop")


def test_private_addresses_are_refused_by_default(host: str) -> None:
    """Without leave no request reaches a server on this machine."""
    Server.asked.clear()
    with pytest.raises(FetchError, match="not public"):
        fetch(f"{host}/page", timeout=1)
    assert not Server.asked


@pytest.mark.parametrize(
    ("path", "reason", "status"),
    [
        ("/status/404", "answered with status 404", 404),
        ("/status/206", "answered with status 206", 206),
        ("/status/503", "kept answering with status 503", 503),
        ("/pdf", "application/pdf, not a web page", 200),
        ("/cut", "broke off", None),
        ("/drop", "broke off", None),
    ],
)
def test_each_failure_has_its_reason(host: str, path: str, reason: str, status: int | None) -> None:
    """The error names the address, the reason and the status, and survives pickling."""
    with pytest.raises(FetchError, match=reason) as caught:
        had(host + path)
    assert caught.value.url == host + path
    assert caught.value.status == status
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301  (our own)


def test_nobody_there_is_said() -> None:
    """A closed port and an unknown host are told apart."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(FetchError, match="refused"):
        had(f"http://127.0.0.1:{port}/")
    with pytest.raises(FetchError, match="host name is not known"):
        had("http://nowhere.invalid/")


def test_a_page_without_article_is_another_error(host: str) -> None:
    """It was had; it holds nothing."""
    with pytest.raises(ExtractionError):
        had(f"{host}/empty")


def test_no_logger_speaks(host: str, caplog: pytest.LogCaptureFixture) -> None:
    """The downloader's complaints become the error and nothing else; other threads' are not taken for ours."""
    with caplog.at_level(logging.DEBUG), pytest.raises(FetchError, match="status 404"):
        had(f"{host}/status/404")
    assert not [record for record in caplog.records if record.name.startswith("trafilatura")]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "alpha.example/1",
        "file:///etc/passwd",
        "ftp://alpha.example/",
        "data:text/html,x",
        "//alpha.example/1",
        "http:///1",
        "http://",
        "http://user@alpha.example/",
        "http://user:word@alpha.example/",
        "http://alpha.example/a b",
        "http://alpha.example\\@beta.example/",
        "http://alpha.example/\r\nX: y",
        "http://alpha.example:99999/",
        "http://[bad/",
        "http://alpha.example/" + "a" * 8192,
    ],
)
def test_addresses_of_no_page_are_refused(url: str) -> None:
    """Only http and https with a host, without user, spaces and tricks, and of bounded length."""
    with pytest.raises(FetchError):
        check_address(url)
    with pytest.raises(FetchError):
        fetch(url)


def test_another_way_to_get_is_used() -> None:
    """A given transport is asked with the address, and its answer is judged in the same way."""
    asked = []

    def get(url: str) -> Answer:
        asked.append(url)
        return Answer(
            url="https://www.alpha.example/2", status=200, headers={"CONTENT-type": "text/html"}, body=PAGE.encode()
        )

    article = fetch("https://alpha.example/1", get=get, now=lambda: NOON)
    assert asked == ["https://alpha.example/1"]
    assert (article.url, article.outlet.domain) == ("https://www.alpha.example/2", "alpha.example")
    with pytest.raises(FetchError, match="status 500"):
        fetch("https://alpha.example/1", get=lambda url: Answer(url=url, status=500, headers={}, body=b""))
