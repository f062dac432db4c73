from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from sources import services as sources
from sources import warc
from sources.extraction import extract
from sources.fetching import Exchange
from sources.models import Blob, Capture
from sources.storage import store, stored

pytestmark = pytest.mark.django_db
WHEN = datetime(2021, 7, 5, 12, 30, tzinfo=UTC)
BODY = b"There are 54 stations in 30 countries."
ANSWER = Exchange(
    requested_url="http://example.com/a",
    final_url="http://example.com/a",
    status=200,
    reason="OK",
    headers=(("Content-Type", "text/plain"), ("ETag", '"1"')),
    body=BODY,
    media_type="text/plain",
    fetched_at=WHEN,
    request_headers=(("Host", "example.com"),),
)


@pytest.fixture(autouse=True)
def folder(tmp_path, settings):
    options = {"location": tmp_path, "allow_overwrite": True}
    entry = {"BACKEND": "sources.storage.WholeFiles", "OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {"captures": entry}
    return tmp_path


def captured(answer, blob=None):
    blob = blob or sources.keep_exchange(answer)
    return sources.capture(blob, extract(answer.body, media_type=answer.media_type), answer)


def test_an_exchange_should_be_kept_as_one_record_with_its_body():
    capture = captured(ANSWER)
    assert capture.blob.inside == capture.record
    assert capture.blob.content == BODY
    assert warc.read(capture.record.content) == ANSWER
    assert Blob.objects.count() == 2


def test_a_body_that_is_kept_should_not_be_kept_again(folder):
    first = captured(ANSWER)
    later = captured(replace(ANSWER, fetched_at=WHEN + timedelta(days=3)))
    assert later.blob == first.blob
    assert later.record != first.record
    assert warc.read(later.record.content).body == b""
    assert warc.read(later.record.content).header("ETag") == '"1"'


def test_bytes_that_were_uploaded_should_be_referred_to_by_the_record():
    capture = captured(ANSWER, sources.keep_bytes(BODY))
    assert capture.blob.inside is None
    assert capture.blob.content == BODY
    assert warc.read(capture.record.content).body == b""


def test_bytes_that_lie_in_a_record_should_not_be_kept_again_when_they_are_uploaded(folder):
    blob = captured(ANSWER).blob
    assert sources.keep_bytes(BODY) == blob
    with pytest.raises(FileNotFoundError):
        stored(blob.sha256)


def test_a_file_has_no_record():
    blob = sources.keep_bytes(BODY)
    assert sources.capture(blob, extract(BODY, media_type="text/plain")).record is None


class Bucket(BaseHTTPRequestHandler):
    """As much of an S3 service as keeping takes: PUT, HEAD and GET of objects."""

    objects = {}

    def do_PUT(self):
        self.objects[self.path] = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(200)

    def do_HEAD(self):
        self.answer(200 if self.path in self.objects else 404)

    def do_GET(self):
        self.do_HEAD()

    def answer(self, status):
        body = self.objects.get(self.path, b"") if self.command != "PUT" else b""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def test_a_bucket_should_keep_what_a_folder_keeps(settings, monkeypatch):
    pytest.importorskip("storages.backends.s3")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bucket)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required")
    options = {
        "bucket_name": "captures",
        "location": "here",
        "endpoint_url": f"http://127.0.0.1:{server.server_port}",
        "access_key": "a",
        "secret_key": "b",
        "file_overwrite": True,
    }
    entry = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {"captures": entry}
    sha256 = store(BODY)
    assert stored(sha256) == BODY
    assert list(Bucket.objects) == [f"/captures/here/{sha256[:2]}/{sha256}"]
    server.shutdown()


def lost(folder):
    for path in folder.rglob("*"):
        if path.is_file():
            path.unlink()


def cut(folder):
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])


BROUGHT = pytest.param(lambda: sources.keep_bytes(BODY), id="a file")
FETCHED = pytest.param(lambda: sources.keep_exchange(ANSWER), id="a page")


@pytest.mark.parametrize("harm", [lost, cut])
@pytest.mark.parametrize("before", [BROUGHT, FETCHED])
@pytest.mark.parametrize("after", [BROUGHT, FETCHED])
def test_bytes_that_the_storage_lost_should_be_kept_again_when_they_come_again(
    folder, harm, before, after
):
    first = captured(ANSWER, before())
    harm(folder)
    again = captured(replace(ANSWER, fetched_at=WHEN + timedelta(days=3)), after())
    assert again.blob.content == BODY
    assert Capture.objects.get(pk=first.pk).blob.content == BODY
    assert warc.read(again.record.content).header("ETag") == '"1"'
