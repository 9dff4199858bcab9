"""Bytes of a page turned into text, without a guess where the page tells.

The order is that of the WHATWG Encoding Standard and of the HTML sniffing algorithm, with one exception that real
pages ask for: bytes that are valid UTF-8 and hold multi-byte sequences are UTF-8 whatever the label says, because that
does not happen by chance.
"""

from __future__ import annotations

import codecs
import re

import attrs

from provenance.articles.lexicon import CHARSET_LABELS

#: How far into a page a `<meta charset>` is looked for; the HTML standard says 1024 bytes, real pages put it later.
_HEAD_BYTES = 8192
# One attribute name, an equals sign, a label: every part is a run of one class, so the scan is linear.
_META_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:\-]+)""", re.IGNORECASE)
_HTTP_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:\-]+)""", re.IGNORECASE)
# A numeric character reference in the C1 block, which browsers read as windows-1252 (HTML standard, 13.2.5.80).
_C1_REFERENCE = re.compile(r"&#(?:(1[2-5]\d)|[xX](0{0,4}[89][0-9a-fA-F]));?")
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
#: What XML cannot hold and a reader cannot see; tab, line feed and carriage return stay.
_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0D})
_HIGH_BYTES = bytes(range(0x80, 0x100))

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@attrs.frozen(kw_only=True)
class Decoded:
    """The text of a page and how it was read.

    Attributes:
        text: The characters.
        encoding: The Python name of the encoding used.
        basis: Where it was learnt: `bom`, `http`, `meta`, `valid` (strict UTF-8), `nul` (UTF-16 by its zeros),
            `guess`, `text`.
        replaced: How many places could not be read and hold U+FFFD.
    """

    text: str = attrs.field(repr=False)
    encoding: str
    basis: str
    replaced: int = 0


def decode(html: bytes | str, *, charset: str | None = None) -> Decoded:
    r"""Decode a page: byte order mark, valid UTF-8, HTTP label, `<meta>` label, then a flagged guess.

    Labels mean what the WHATWG Encoding Standard says: `iso-8859-1` is windows-1252. A label that contradicts bytes
    which are UTF-8 but for a few damaged places loses against them.

    Args:
        html: The page as it came; a `str` is taken as decoded.
        charset: The label of the HTTP `Content-Type`, or that whole header value.

    >>> decode(b"caf\xe9 \x93so\x94", charset="text/html; charset=ISO-8859-1").text
    'café “so”'
    """
    if isinstance(html, str):
        # Half a surrogate pair cannot be written anywhere.
        return Decoded(text=_cleaned(html.encode("utf-8", "replace").decode("utf-8")), encoding="utf-8", basis="text")
    for mark, encoding in _BOMS:
        if html.startswith(mark):
            return _read(html[len(mark) :], encoding, "bom")
    if zeros := _encoding_by_zeros(html):
        return _read(html, zeros, "nul")
    labels = tuple((basis, name) for basis, name in _labels(html, charset) if name)
    if labels and labels[0][1] == "iso2022_jp":  # seven-bit: its bytes are valid UTF-8 and mean something else
        return _read(html, labels[0][1], labels[0][0])
    return _decode_eight_bit(html, labels)


def _decode_eight_bit(html: bytes, labels: tuple[tuple[str, str], ...]) -> Decoded:
    """Choose between UTF-8 and what the labels say."""
    try:
        text = html.decode("utf-8")
    except UnicodeDecodeError:
        damaged = _read(html, "utf-8", "guess")
    else:
        clean = _cleaned(text) if _may_be_odd(html) else _with_references(text)
        return Decoded(text=clean, encoding="utf-8", basis="valid")
    for basis, name in labels:
        if name == "utf-8":
            if _is_mostly_sound(damaged):
                return attrs.evolve(damaged, basis=basis)
        elif not _is_surely_utf8(damaged, html):
            return _read(html, name, basis)
    if _is_surely_utf8(damaged, html):
        return damaged
    return _read(html, "cp1252", "guess")


def _read(html: bytes, encoding: str, basis: str) -> Decoded:
    text = html.decode(encoding, "replace")
    return Decoded(text=_cleaned(text), encoding=encoding, basis=basis, replaced=text.count("\ufffd"))


def _cleaned(text: str) -> str:
    """Read C1 codes as windows-1252, as browsers do, and drop what no XML may hold."""
    return _ODD.sub(_seen, _with_references(text))


def _with_references(text: str) -> str:
    return _C1_REFERENCE.sub(_windows_character, text) if "&#" in text else text


def _seen(found: re.Match[str]) -> str:
    return _C1.get(ord(found[0]), "")


def _may_be_odd(html: bytes) -> bool:
    """Whether UTF-8 bytes may hold a control character; walks them in C, which `_ODD` does not."""
    return (
        len(html.translate(None, _CONTROL_BYTES)) != len(html)
        or any(rest[:1] < b"\xa0" for rest in html.split(b"\xc2")[1:])  # C1 in UTF-8
        or b"\xef\xbf\xbe" in html
        or b"\xef\xbf\xbf" in html
    )


def _windows_character(found: re.Match[str]) -> str:
    code = int(found[1]) if found[1] else int(found[2], 16)
    return _C1.get(code, found[0])


def _encoding_by_zeros(html: bytes) -> str | None:
    """Tell UTF-16 without a mark: in Latin markup every other byte is zero."""
    head = html[:512]
    even, odd = head[::2].count(0), head[1::2].count(0)
    most = len(head) // 2 * 0.4
    if most and even > most > odd * 4:
        return "utf-16-be"
    if most and odd > most > even * 4:
        return "utf-16-le"
    return None


def _labels(html: bytes, charset: str | None) -> tuple[tuple[str, str | None], ...]:
    """The labels of the HTTP header and of the page, as Python names."""
    http = None
    if charset:
        found = _HTTP_CHARSET.search(charset[:256])
        http = _python_name(found[1] if found else charset)
    meta = _META_CHARSET.search(html[:_HEAD_BYTES])
    inside = _python_name(meta[1].decode("ascii", "replace")) if meta else None
    # A page that says UTF-16 in ASCII letters is not UTF-16 (HTML standard, 13.2.3.2).
    return ("http", http), ("meta", "utf-8" if inside and inside.startswith("utf-16") else inside)


def _python_name(label: str) -> str | None:
    """Read a label as the WHATWG does; None if no such encoding exists."""
    name = label.strip().strip("\"'").lower()
    try:
        return codecs.lookup(CHARSET_LABELS.get(name, name)).name
    except LookupError:
        return None


def _is_mostly_sound(damaged: Decoded) -> bool:
    """Whether a UTF-8 label is to be believed: more characters outside ASCII can be read than not."""
    outside = len(damaged.text) - len(damaged.text.encode("ascii", "ignore"))
    return outside - damaged.replaced >= damaged.replaced


def _is_surely_utf8(damaged: Decoded, html: bytes) -> bool:
    """Whether the bytes outside ASCII are UTF-8 nearly everywhere, so that no other label can be right."""
    outside = len(html) - len(html.translate(None, _HIGH_BYTES))
    return damaged.replaced * 10 <= outside
