"""An exchange as a web archive keeps it: WARC 1.1 records (ISO 28500:2017), each gzipped.

A response record, the request that led to it, and a metadata record with the address that was
asked for and the redirects on the way. The body is kept as it was after decompression, so the
headers that spoke of its packing are renamed (`X-Archive-Orig-...`, as web archives do) and come
back under their own names. Equal input gives equal bytes: record ids are derived from the
content, and the time is the caller's.

A body that is kept elsewhere is left out of the record, which is a revisit then (6.7.2).

Left out: the bodies of redirects, and archives made by others.
"""

from __future__ import annotations

import base64
import hashlib
import io
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sources.fetching import Exchange, Headers
from sources.fetching.exchange import media_type
from sources.text.urls import parse

_PREFIX = "X-Archive-Orig-"
_RENAMED = ("content-encoding", "content-length", "transfer-encoding", _PREFIX.lower())
_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"
_PROTOCOL = "HTTP/1.1"
_REVISIT = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"


class NotAnExchange(ValueError):  # noqa: N818 - says what it is without the word Error
    """These bytes are no exchange that `record` wrote."""


def record(exchange: Exchange, when: datetime, *, with_body: bool = True) -> bytes:
    """The exchange as WARC records, the same bytes for the same input.

    `when` is the moment of the answer, with a time zone; without its body the answer is recorded
    as a revisit that names the digest. Raises ValueError where the moment has no time zone.
    """
    if when.tzinfo is None:
        raise ValueError("the moment of an exchange needs a time zone")
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    fields = {"WARC-Date": when.astimezone(UTC).strftime(_MOMENT)}
    status = f"{exchange.status} {exchange.reason}"
    response = _Http(status, list(_renamed(exchange)), protocol=_PROTOCOL)
    address = {"WARC-IP-Address": exchange.address} if exchange.address else {}
    if with_body:
        first = _write(writer, exchange, "response", response, exchange.body, fields | address)
    else:
        revisit = {"WARC-Profile": _REVISIT, "WARC-Payload-Digest": _digest(exchange.body)}
        first = _write(writer, exchange, "revisit", response, b"", fields | address | revisit)
    fields["WARC-Concurrent-To"] = first
    line = f"GET {parse(exchange.final_url).target} {_PROTOCOL}"
    request = _Http(line, list(exchange.request_headers), is_http_request=True)
    _write(writer, exchange, "request", request, b"", fields)
    _write(writer, exchange, "metadata", None, _way(exchange), fields)
    return out.getvalue()


def read(records: bytes) -> Exchange:
    """The exchange that `record` wrote, `fetched_at` its moment. Raises NotAnExchange.

    Its body is empty where the record is a revisit.
    """
    try:
        found = {each.rec_type: _parts(each) for each in ArchiveIterator(io.BytesIO(records))}
        head, response, body = found.get("revisit") or found["response"]
        request, (_, _, way) = found["request"][1], found["metadata"]
        return _exchange(head, response, body, tuple(request.headers), way.decode())
    except (ArchiveLoadFailed, KeyError, ValueError, AttributeError, EOFError) as error:
        raise NotAnExchange(f"These bytes are no exchange of ours: {error}") from error


def _exchange(
    head: StatusAndHeaders, response: StatusAndHeaders, body: bytes, asked: Headers, way: str
) -> Exchange:
    lines = [line.partition(": ") for line in way.splitlines()]
    headers = _restored(tuple(response.headers))
    status, _, reason = response.statusline.partition(" ")
    exchange = Exchange(
        requested_url=next(value for name, _, value in lines if name == "requested-url"),
        final_url=head.get_header("WARC-Target-URI"),
        status=int(status),
        reason=reason,
        headers=headers,
        body=body,
        media_type="",
        redirects=tuple(value for name, _, value in lines if name == "redirect"),
        fetched_at=datetime.strptime(head.get_header("WARC-Date"), _MOMENT).replace(tzinfo=UTC),
        address=head.get_header("WARC-IP-Address", ""),
        request_headers=asked,
    )
    return replace(exchange, media_type=media_type(exchange.header("Content-Type")))


class _Http(StatusAndHeaders):
    """An HTTP header in UTF-8; warcio would percent-encode what is not ASCII, for good."""

    def compute_headers_buffer(self, header_filter: Any = None) -> None:
        self.headers_buff = self.to_bytes(header_filter, "utf-8")


def _write(
    writer: WARCWriter,
    exchange: Exchange,
    kind: str,
    http: _Http | None,
    content: bytes,
    fields: dict[str, str],
) -> str:
    """Writes one record; returns its id."""
    head = http.to_bytes(None, "utf-8") if http else b""
    digest = hashlib.sha256(head + content).hexdigest()
    name = f"{kind} {exchange.final_url} {fields['WARC-Date']} {digest}"
    record_id = f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}>"
    writer.write_record(
        writer.create_warc_record(
            exchange.final_url,
            kind,
            payload=io.BytesIO(content),
            length=len(content),
            warc_headers_dict={"WARC-Record-ID": record_id, **fields},
            http_headers=http,
        )
    )
    return record_id


def _parts(each: Any) -> tuple[StatusAndHeaders, StatusAndHeaders, bytes]:
    return each.rec_headers, each.http_headers, each.raw_stream.read()


def _digest(body: bytes) -> str:
    """As most web archives write it: SHA-1 in Base32."""
    return "sha1:" + base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()


def _way(exchange: Exchange) -> bytes:
    lines = [f"requested-url: {exchange.requested_url}"]
    lines += [f"redirect: {url}" for url in exchange.redirects]
    return "".join(f"{line}\r\n" for line in lines).encode()


def _renamed(exchange: Exchange) -> Headers:
    kept = [
        (_PREFIX + name if name.lower().startswith(_RENAMED) else name, value)
        for name, value in exchange.headers
    ]
    return (*kept, ("Content-Length", str(len(exchange.body))))


def _restored(headers: Headers) -> Headers:
    """The headers as the server sent them: without the last, which is ours."""
    return tuple((name.removeprefix(_PREFIX), value) for name, value in headers[:-1])
