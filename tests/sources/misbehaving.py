"""A web server on loopback that does on purpose what bad servers do."""

import contextlib
import gzip
import socket
import threading
import time
import zlib

CRLF = b"\r\n"
PAGE = b"<!doctype html><title>Stations</title><p>There are 54 stations.</p>"


def answer(body=b"", status="200 OK", **headers):
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode() + body


def page(body=PAGE, status="200 OK", **headers):
    return answer(body, status, Content_Type="text/html", Content_Length=len(body), **headers)


def to(where, status="302 Found", **headers):
    """A redirect."""
    return answer(status=status, Location=where, **headers)


class Server:
    """Answers each path with the bytes, or by the function of a socket, that `paths` names.

    `asked` lists the heads of all requests; `hung_up` is set when a client leaves an endless one.
    """

    def __init__(self, paths=None, wrap=None):
        self.paths = {"/page": page(), "/robots.txt": answer(status="404 Not Found")}
        self.paths |= paths or {}
        self.asked = []
        self.hung_up = threading.Event()
        self.wrap = wrap
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def url(self, path, host="127.0.0.1", scheme="http"):
        return f"{scheme}://{host}:{self.port}{path}"

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        # Shut down first: closing alone leaves a thread in accept() waiting for ever.
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def _accept(self):
        while True:
            try:
                client = self.socket.accept()[0]
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        try:
            with self.wrap(client) if self.wrap else client as sock:
                head = b""
                while CRLF * 2 not in head and (data := sock.recv(4096)):
                    head += data
                self.asked.append(head.decode("latin-1"))
                path = head.split(b" ")[1].decode("latin-1")
                does = self.paths.get(path, answer(status="404 Not Found"))
                does(sock) if callable(does) else sock.sendall(does)
        except (OSError, IndexError):  # it left, in the middle of the answer or of its request
            self.hung_up.set()


def silent(sock):
    sock.recv(1)  # returns only when the client hangs up


def mail(client):
    client.sendall(b"220 mail ready\r\n")
    return client


def answered(raw):
    """Answers the first bytes of a handshake with `raw`, and hangs up."""

    def does(client):
        client.recv(4096)
        client.sendall(raw)
        client.close()
        return client

    return does


def late(client):
    time.sleep(1)
    return client


def one_byte_at_a_time(sock):
    sock.sendall(answer(Content_Type="text/html", Content_Length=100_000))
    while True:
        sock.sendall(b"x")
        time.sleep(0.02)


def slow_header(sock):
    for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000:
        sock.sendall(bytes([byte]))
        time.sleep(0.02)


def endless_body(sock):
    sock.sendall(answer(Content_Type="text/html"))
    while True:
        sock.sendall(b"x" * 65536)


def endless_chunks(sock):
    sock.sendall(answer(Content_Type="text/html", Transfer_Encoding="chunked"))
    while True:
        sock.sendall(b"10000\r\n" + b"x" * 65536 + CRLF)


def tiny_chunks(sock):
    sock.sendall(answer(Content_Type="text/html", Transfer_Encoding="chunked"))
    while True:
        sock.sendall(b"1\r\nx\r\n" * 10_000)


def endless_trailer(sock):
    sock.sendall(answer(b"1\r\nx\r\n0\r\n", Transfer_Encoding="chunked"))
    while True:
        sock.sendall(b"X: y\r\n" * 10_000)


def large_header(sock):
    sock.sendall(b"HTTP/1.1 200 OK\r\nX-Large: ")
    for _ in range(160):
        sock.sendall(b"x" * 65536)
    sock.sendall(CRLF + page())


def many_headers(sock):
    sock.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        sock.sendall(b"X-Many: " + b"y" * 4000 + CRLF)


def endless_continue(sock):
    while True:
        sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


def bomb(coding="gzip", megabytes=100):
    """A page that is a thousand times as large as its bytes on the wire."""
    wbits = 31 if coding == "gzip" else 15
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    million = b"\0" * 1_000_000
    body = b"".join(packer.compress(million) for _ in range(megabytes)) + packer.flush()
    return answer(body, Content_Encoding=coding, Content_Length=len(body))


def packed(body=PAGE, coding="gzip", **headers):
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = {
        "gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "raw deflate": raw.compress(body) + raw.flush(),
    }[coding]
    fields = {"Content_Encoding": coding.split()[-1], "Content_Length": len(body)} | headers
    return answer(body, **fields)
