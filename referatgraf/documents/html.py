"""A web page to text: what it says, without what it is wrapped in."""

import email
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
DROPPED = frozenset({
    "script", "style", "noscript", "template", "head", "title", "nav", "footer", "aside", "iframe", "object", "embed",
    "svg", "math", "canvas", "audio", "video", "select", "option", "datalist", "input", "textarea", "map",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "ol", "p", "pre", "search", "section", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
})  # fmt: skip
CELLS = frozenset({"td", "th"})
BULLET = "–"
BLANKS = re.compile(r"[ \t\r\n\f\v]+")
MORE_LINES = re.compile(r"\n{3,}")
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
        if "memory" in str(error).lower():
            raise MemoryError(str(error)) from error
        raise UnreadableDocument(path, f"a damaged web page ({error})", "truncated", NOT_HTML) from error
    if root is None:
        return "", encoding
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        reason = "a web page nested deeper than any that shows text"
        raise UnreadableDocument(path, reason, "bomb", NOT_HTML)
    manuscript = Manuscript(path, limits)
    for paragraph in _Walk().read(_main(root)):
        manuscript.add(paragraph)
    return manuscript.text, encoding


def archived_html(content: bytes, path: Path) -> bytes:
    """The page in a web archive (.mht, .mhtml), in UTF-8 with a byte order mark."""
    try:
        message = email.message_from_bytes(content)  # by the old policy: the new one parses headers, slowly
        for part in message.walk():
            if part.get_content_type() == "text/html":
                page = part.get_payload(decode=True)
                if isinstance(page, bytes):
                    charset = str(part.get_content_charset() or "utf-8")
                    return page if META.search(page[:BEGINNING]) else _in_utf8(page, charset)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:  # of what is no mail
        reason = f"a damaged mail or web archive ({type(error).__name__})"
        raise UnreadableDocument(path, reason, "truncated", NOT_HTML) from error
    reason = "a mail or web archive without a web page in it"
    raise UnreadableDocument(path, reason, "not-supported", NOT_HTML)


def _in_utf8(page: bytes, charset: str) -> bytes:
    try:
        return page.decode(charset, errors="replace").encode("utf-8-sig", errors="replace")
    except (LookupError, UnicodeError):  # a charset that is none, or that turns nothing into text
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


class _Walk:
    """Texts between the borders of blocks; without recursion, for pages may be nested thousands deep."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._mark = ""
        self._counts: list[int | None] = []  # the points so far in the lists that are open; None: no numbers
        self._cells: list[bool] = []  # of the cells that are open, whether others stand beside them

    def read(self, root: etree._Element) -> Iterator[str]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, node in walk:
            name = node.tag if isinstance(node.tag, str) else ""
            if event == "end":
                yield from self._leave(name)
                self._pieces.append(_blanks(node.tail) if node is not root else "")
            elif name in DROPPED:
                walk.skip_subtree()
            else:
                yield from self._enter(name, node)
                self._pieces.append(_blanks(node.text))
        yield self._paragraph()

    def _enter(self, name: str, node: etree._Element) -> Iterator[str]:
        if name == "br":
            self._pieces.append("\n")
        elif name in CELLS:
            self._cells.append(_stands_beside(node))
        elif name in BLOCKS:
            yield from self._border()
        if name in ("ol", "ul"):
            self._counts.append(0 if name == "ol" else None)
        elif name == "li":
            self._mark = self._next_mark()

    def _leave(self, name: str) -> Iterator[str]:
        if name in CELLS and self._cells:
            if self._cells.pop():
                self._pieces.append("\t")
            else:
                yield from self._border()
        elif name in BLOCKS:
            yield from self._border()
        if name in ("ol", "ul") and self._counts:
            self._counts.pop()

    def _border(self) -> Iterator[str]:
        """Ends a paragraph, but in a cell that has others beside it."""
        if any(self._cells):
            self._pieces.append(" ")
        else:
            yield self._paragraph()

    def _next_mark(self) -> str:
        count = self._counts[-1] if self._counts else None
        if count is None:
            return f"{BULLET} "
        self._counts[-1] = count + 1
        return f"{count + 1}. "

    def _paragraph(self) -> str:
        """Blanks as a browser shows them; two <br> in a row end a paragraph, and stay two newlines."""
        lines = (_one_line(line) for line in "".join(self._pieces).split("\n"))
        text = MORE_LINES.sub("\n\n", "\n".join(lines).strip())
        self._pieces = []
        if not text:
            return ""
        mark, self._mark = self._mark, ""
        return mark + text


def _stands_beside(cell: etree._Element) -> bool:
    """Whether a cell has another in its row and holds no table, as one has that only frames a page."""
    alone = cell.getprevious() is None and cell.getnext() is None
    return not alone and cell.find(".//table") is None


def _blanks(text: str | None) -> str:
    return BLANKS.sub(" ", text or "")


def _one_line(text: str) -> str:
    return re.sub(r" *\t[ \t]*", "\t", re.sub(" {2,}", " ", text)).strip()
