"""Documents made for the tests, good and bad, without a program that writes them for people."""

import io
import struct
import zipfile
import zlib

from pypdf import PdfReader, PdfWriter
from pypdf._encryption import AlgV4

SENTENCE = "The report counts 54 stations in 30 countries, its authors say."


def html(body=f"<article><h1>On stations</h1><p>{SENTENCE}</p></article>", head=""):
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def pdf(*pages, info="", root=""):
    """A PDF whose pages hold these lines of ASCII text; a page of None is a picture."""
    streams = [_picture() if lines is None else _lines(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{root}>>".encode(),
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for n, stream in enumerate(streams):
        page = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]"
            f"/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * n} 0 R>>"
        )
        objects.append(page.encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    return _numbered([*objects, f"<<{info}>>".encode()])


def locked(password, content=None):
    """A PDF that asks for this password (RC4, as old PDFs do)."""
    writer = PdfWriter(PdfReader(io.BytesIO(content or pdf([SENTENCE]))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def locked_with_aes():
    """A PDF that everybody may open, encrypted as programs of today do (AES, an empty password).

    Its content is any bytes: what matters is what the document says of them.
    """
    name, everything = b"0123456789abcdef", 2**32 - 4
    owner = AlgV4.compute_O_value(AlgV4.compute_O_value_key(b"owner", 4, 128), b"", 4)
    key = AlgV4.compute_key(b"", 4, 128, owner, everything, name, True)
    user = AlgV4.compute_U_value(key, 4, name)
    lock = (
        f"<</Filter/Standard/V 4/R 4/Length 128/P {everything}/O<{owner.hex()}>/U<{user.hex()}>"
        "/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF>>"
    )
    return _numbered(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
            b"<</Length 64>>stream\n%s\nendstream" % (b"\x01" * 64),
            lock.encode(),
            b"<<>>",
        ],
        f"/Encrypt 5 0 R/ID[<{name.hex()}><{name.hex()}>]",
    )


def png():
    def chunk(kind, data):
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\0")
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def docx():
    """As much of a Word document as says what it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:t>{SENTENCE}</w:t>")
    return out.getvalue()


def zip_bomb(megabytes=50):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"\0" * megabytes * 1_000_000)
    return out.getvalue()


def pdf_bomb(megabytes=200):
    """A page whose compressed drawing is a thousand times as large when it is opened."""
    packer = zlib.compressobj(9)
    million = b"0 0 m " * 170_000
    stream = b"".join(packer.compress(million) for _ in range(megabytes)) + packer.flush()
    return _numbered(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
            b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
            b"<<>>",
        ]
    )


def _lines(lines):
    shown = [f"({_escaped(line)}) Tj T*" for line in lines]
    return "\n".join(["BT /F1 11 Tf 14 TL 40 740 Td", *shown, "ET"]).encode("cp1252")


def _picture():
    return b"q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def _escaped(line):
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _numbered(objects, said=""):
    """The objects in order, the last of them the document's information."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, content))
    table = out.tell()
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows))
    root = b"/Root 1 0 R%s" % said.encode()
    out.write(b"trailer<</Size %d%s/Info %d 0 R>>\n" % (size, root, len(objects)))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()
