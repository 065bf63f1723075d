"""Preloaded into an unmodified program: what a hosts entry and a port forwarding do for a whole machine.

Every connection to port 443 goes to PRACTICE_PORT on loopback; the name asked for stays, and so does its check.
"""

import os
import socket

_find = socket.getaddrinfo


def _mapped(host, port, *args, **kwargs):
    if port == 443:
        return _find("127.0.0.1", int(os.environ["PRACTICE_PORT"]), *args, **kwargs)
    return _find(host, port, *args, **kwargs)


socket.getaddrinfo = _mapped
