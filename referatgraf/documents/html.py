"""A web page to text: what it says, without what it is wrapped in."""

import email
import email.policy
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from referatgraf.documents.decode import decode
from referatgraf.documents.limits import Limits
from referatgraf.documents.manuscript import Manuscript
from referatgraf.errors import UnreadableDocument

META = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
BEGINNING = 4096
DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "nav",
        "footer",
        "aside",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "option",
        "datalist",
        "input",
        "textarea",
        "map",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
CELLS = frozenset({"td", "th"})
BULLET = "–"
ENOUGH = 200
NOT_HTML = "open it in a browser and save it anew as a web page, or print it to a PDF"


def html_text(content: bytes, path: Path, limits: Limits) -> tuple[str, str]:
    """The text and the name of the encoding; blocks are paragraphs, <br> a line's end, a table's row a line.

    Where a page marks its main part, that is read; menus, scripts and forms are left out. Raises UnreadableDocument.
    """
    page, encoding = _decoded(content, path)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(page.encode(errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(path, f"a damaged web page ({error})", "truncated", NOT_HTML) from error
    if root is None:
        return "", encoding
    manuscript = Manuscript(path, limits)
    for paragraph in _paragraphs(_main(root)):
        manuscript.add(paragraph)
    return manuscript.text, encoding


def archived_html(content: bytes, path: Path) -> bytes:
    """The page in a web archive (.mht, .mhtml), in UTF-8 with a byte order mark."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                charset = str(part.get_content_charset() or "utf-8")
                return page if META.search(page[:BEGINNING]) else _in_utf8(page, charset)
    reason = "a mail or web archive without a web page in it"
    raise UnreadableDocument(path, reason, "not-supported", NOT_HTML)


def _in_utf8(page: bytes, charset: str) -> bytes:
    try:
        return page.decode(charset, errors="replace").encode("utf-8-sig")
    except LookupError:
        return page


def _decoded(content: bytes, path: Path) -> tuple[str, str]:
    """As the page says, unless it is not so: then as plain text is decoded."""
    told = META.search(content[:BEGINNING])
    if told and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = told[1].decode("ascii").lower()
        name = "windows-1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else name
        try:
            return content.decode(name), name
        except (LookupError, UnicodeError):
            pass
    return decode(content, path)


def _main(root: etree._Element) -> etree._Element:
    """The one element marked as the main part, if most of what the page says may be there."""
    marked = [*root.iter("main"), *(node for node in root.iter("div") if node.get("role") == "main")]
    if len(marked) == 1 and sum(len(text) for text in marked[0].itertext()) >= ENOUGH:
        return marked[0]
    return root


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """Texts between the borders of blocks; walks without recursion, for a page may be nested ten thousand deep."""
    pieces: list[str] = []
    skipped: etree._Element | None = None
    for event, node in etree.iterwalk(root, events=("start", "end")):
        name = node.tag if isinstance(node.tag, str) else ""
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                pieces.append(_text(node.tail))
            continue
        if event == "start" and name in DROPPED:
            skipped = node
            continue
        if name == "br":
            pieces.append("\n" if event == "start" else _text(node.tail))
            continue
        if name in BLOCKS and not _in_cell(node, root):
            yield _paragraph(pieces)
            pieces = [_mark(node)] if event == "start" else []
        elif name in BLOCKS:
            pieces.append(" ")
        elif name in CELLS and event == "end":
            pieces.append("\t")
        pieces.append(_text(node.text if event == "start" else node.tail if node is not root else ""))
    yield _paragraph(pieces)


def _text(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f\v]+", " ", text or "")


def _paragraph(pieces: list[str]) -> str:
    """Blanks as a browser shows them; two <br> in a row end a paragraph, and stay two newlines."""
    lines = (re.sub(r" *\t[ \t]*", "\t", re.sub(" {2,}", " ", line)).strip() for line in "".join(pieces).split("\n"))
    text = "\n".join(lines).strip()
    return "" if text == BULLET else re.sub(r"\n{3,}", "\n\n", text)


def _mark(node: etree._Element) -> str:
    if node.tag != "li":
        return ""
    parent = node.getparent()
    if parent is None or parent.tag != "ol":
        return f"{BULLET} "
    return f"{1 + sum(1 for _ in node.itersiblings('li', preceding=True))}. "


def _in_cell(node: etree._Element, root: etree._Element) -> bool:
    """Whether a block stands in a table that shows something side by side, and not in one that only frames the page."""
    cell = next(node.iterancestors("td", "th"), None)
    if cell is None or next(cell.iterdescendants("table"), None) is not None:
        return False
    row = cell.getparent()
    return row is not None and len(row) > 1
