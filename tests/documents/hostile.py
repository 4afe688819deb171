"""Files that lie, swell, never end or are broken: what a folder from anywhere may hold."""

import io
import os
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from referatgraf.documents.read import read_document
from referatgraf.minutes.parse import parse_minutes
from tests.documents.printed import FORMATS, SAMPLES

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def agenda_of(path: Path) -> list[str]:
    """What the workers of the tests do with a file."""
    return [item.number for item in parse_minutes(read_document(path)).items]


def pdf(objects: list[bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d /Root 1 0 R %s>>\n" % (len(objects) + 1, trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def stream(content: bytes, *, filters: bytes = b"") -> bytes:
    return b"<<%s /Length %d>>\nstream\n" % (filters, len(content)) + content + b"\nendstream"


def one_page(content: bytes, *, resources: bytes = b"/Font<</F 5 0 R>>") -> list[bytes]:
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>" % resources,
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]


def packed(megabytes: int, *, times: int = 1) -> bytes:
    """Zeros, packed so often."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()
    for _ in range(times - 1):
        content = zlib.compress(content, 9)
    return stream(content, filters=b"/Filter[" + b"/FlateDecode " * times + b"]")


def zipped(parts: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word(body: str, *, before: str = "") -> bytes:
    return zipped({"word/document.xml": (before + WORD.format(body)).encode()})


def mutated(content: bytes, seed: int, *, changes: int = 40) -> bytes:
    """Some bytes turned, cut out or doubled."""
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(changes):
        place = chance.randrange(len(changed))
        match chance.randrange(3):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + chance.randrange(1, 30)]
            case _:
                changed[place:place] = changed[place : place + chance.randrange(1, 200)]
    return bytes(changed)


def locked(content: bytes, *, user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user, "owner", algorithm="AES-256")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def scanned(words: str = "Afbud") -> bytes:
    """A page with a picture of words on it, and no text."""
    font = ImageFont.truetype(Path(reportlab.__file__).with_name("fonts") / "Vera.ttf", 40)
    picture = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(picture).multiline_text((120, 150), words, fill=0, font=font, spacing=20)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return file.getvalue()


def without_mapping(content: bytes) -> bytes:
    """The PDF with letters shifted and no table that says which they are."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    text = "Raadet godkendte dagsordenen og tog orienteringen til efterretning" * 3
    shifted = bytes((ord(sign) - 29) % 128 for sign in text)
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")})
    fonts = DictionaryObject({NameObject("/F"): font})
    for page in writer.pages:
        shown = DecodedStreamObject()
        shown.set_data(b"BT /F 11 Tf 50 700 Td <%s> Tj ET" % shifted.hex().encode())
        page[NameObject("/Contents")] = writer._add_object(shown)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    head = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        stream(b"BT /F 11 Tf 50 700 Td (Afbud) Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    return pdf([*head, *[page] * count])


def page_tree(depth: int) -> bytes:
    """Ten times the same ten pages, and so on: a few hundred bytes, and more pages than there is time."""
    levels = [
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"%d 0 R " % (level + 3) * 10, 10 ** (depth - level))
        for level in range(depth)
    ]
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", *levels, b"<</Type/Page/MediaBox[0 0 595 842]>>"])


def bad_contents(good: dict[str, bytes]) -> dict[str, Callable[[], bytes]]:
    """How to make the contents of files, by name; `good` are good ones by their ending."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    helvetica = b"BT /F 11 Tf 50 700 Td (Punkt) Tj ET\n"
    form = b"/XObject<</X 6 0 R>>"
    plain_zip = zipped({"a.txt": b"Afbud" * 9})
    return {
        "empty.txt": lambda: b"",
        "blank.txt": lambda: b" \r\n\t" * 99,
        "zeros.txt": lambda: bytes(5000),
        "noise.txt": lambda: random.Random(1).randbytes(50_000),
        "signs.txt": lambda: bytes(random.Random(2).randrange(1, 32) for _ in range(9000)),
        "half-utf16.txt": lambda: b"\xff\xfe" + "Afbud".encode("utf-16-le") + b"\0",
        "huge.txt": lambda: b"Afbud fra en. " * 1_600_000,
        "old.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000),
        "rich.rtf": lambda: b"{\\rtf1 Afbud}",
        "picture.pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(300),
        "head.pdf": lambda: b"%PDF-1.7\n",
        "half.pdf": lambda: good["pdf"][: len(good["pdf"]) // 2],
        "nearly.pdf": lambda: good["pdf"][:-1500],
        "locked.pdf": lambda: locked(good["pdf"], user="hemmelig"),
        "no-pages.pdf": lambda: pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "no-tree.pdf": lambda: pdf([b"<</Type/Catalog>>"]),
        "cycle.pdf": lambda: pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]),
        "tree.pdf": lambda: page_tree(9),
        "many-pages.pdf": lambda: many_pages(10_000),
        "bomb.pdf": lambda: pdf(one_page(packed(400))),
        "bomb-in-bomb.pdf": lambda: pdf(one_page(packed(1000, times=2))),
        "itself.pdf": lambda: pdf([*one_page(stream(b"/X Do"), resources=form), _form(b"/X Do /X Do", 6)]),
        "slow.pdf": lambda: pdf(one_page(stream(zlib.compress(helvetica * 600_000), filters=b"/Filter/FlateDecode"))),
        "operands.pdf": lambda: pdf(one_page(stream(zlib.compress(b"[" * 200_000), filters=b"/Filter/FlateDecode"))),
        "loop.pdf": lambda: pdf(one_page(stream(helvetica)), trailer=b"/Prev 9"),
        "scanned.pdf": lambda: scanned(),
        "shifted.pdf": lambda: without_mapping(good["pdf"]),
        "half.docx": lambda: good["docx"][: len(good["docx"]) // 2],
        "bomb.docx": lambda: word("<w:p/>" * 9_000_000),
        "many-parts.docx": lambda: zipped({f"word/{number}.xml": bytes(990_000) for number in range(300)}),
        "laughs.docx": lambda: word("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", before=f"<!DOCTYPE d [{laughs}]>"),
        "outside.docx": lambda: word("&x;", before='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hosts">]>'),
        "deep.docx": lambda: word("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000),
        "no-xml.docx": lambda: zipped({"word/document.xml": b"Afbud"}),
        "lies.docx": lambda: _lying_size(word("<w:p/>" * 2000)),
        "locked.docx": lambda: _flagged(word("<w:p/>")),
        "sheet.docx": lambda: zipped({"xl/workbook.xml": b"<x/>"}),
        "text.odt": lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        "folder.zip": lambda: plain_zip,
        "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"Afbud",
        "cells.html": lambda: b"<html><body><table><tr>" + b"<td><table><tr><td>x" * 900 + b"<td>" * 9,
        "list.html": lambda: b"<html><body><ol>" + b"<li>" * 100_000 + b"Afbud",
        "huge.html": lambda: b"<html><body>" + b"<p>Afbud fra en.</p>" * 1_600_000,
        "scripts.html": lambda: b"<html><body><script>" + b"x" * 900_000,
        "archive.mht": lambda: (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n\nnothing\n--x--\n"
        ),
        **{
            f"mutated-{seed}.{kind}": partial(mutated, good[kind], seed)
            for seed in range(4)
            for kind in ("pdf", "docx")
        },
    }


def _form(content: bytes, number: int) -> bytes:
    filters = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % number
    return stream(content, filters=filters)


def _lying_size(content: bytes) -> bytes:
    """Says in its directory that a part is smaller than it is."""
    changed = bytearray(content)
    entry = changed.rindex(b"PK\x01\x02")
    changed[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    return bytes(changed)


def _flagged(content: bytes) -> bytes:
    """Says that its parts are encrypted."""
    changed = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        changed[changed.index(mark) + place] |= 1
    return bytes(changed)


def good_files(folder: Path) -> dict[str, Path]:
    """Minutes in every format, one under a wrong name and one that only forbids to change it."""
    files = {kind: write(SAMPLES[0], folder / f"good.{kind}") for kind, write in FORMATS.items()}
    files["misnamed"] = folder / "good-pdf.txt"
    files["misnamed"].write_bytes(files["pdf"].read_bytes())
    files["protected"] = folder / "good-protected.pdf"
    files["protected"].write_bytes(locked(files["pdf"].read_bytes(), user=""))
    return files


def bad_files(folder: Path, good: dict[str, Path], *, each: int = 1) -> Iterator[Path]:
    """Every file of the hostile ones, or one of `each`."""
    contents = bad_contents({kind: good[kind].read_bytes() for kind in FORMATS})
    for name, content in list(contents.items())[::each]:
        path = folder / name
        path.write_bytes(content())
        yield path
    for name, make in list(NO_FILES.items())[::each]:
        make(folder / name)
        yield folder / name


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10_000_000_000)


NO_FILES: dict[str, Callable[[Path], None]] = {
    "nowhere.pdf": lambda path: path.symlink_to("nothing"),
    "round.pdf": lambda path: path.symlink_to(path.name),
    "endless.txt": lambda path: path.symlink_to("/dev/zero"),
    "pipe.txt": lambda path: os.mkfifo(path),
    "folder.pdf": lambda path: path.mkdir(),
    "sparse.txt": _sparse,
    "missing.txt": lambda path: None,
}
