"""Serves the folder on loopback, and ends on SIGTERM."""

import signal
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
server = ThreadingHTTPServer(("127.0.0.1", 8000), SimpleHTTPRequestHandler)
print("listening on 127.0.0.1:8000")
server.serve_forever()
