"""The API and its page on this machine's HTTP."""

import socket

import uvicorn

from referatgraf.api.app import create_app
from referatgraf.errors import ReferatgrafError
from referatgraf.ingest import restore_if_behind
from referatgraf.settings import Settings
from referatgraf.store.store import open_store
from referatgraf.terminal import out


def serve(settings: Settings, *, host: str, port: int) -> None:
    """Serves until interrupted; port 0 takes a free one. A graph that is behind the ledger is repaired first."""
    with open_store(settings) as store:
        restore_if_behind(store, settings)
    listener = listen(host, port)
    address = f"http://{host}:{listener.getsockname()[1]}"
    out.print(f"\n[bold green]Serving[/] at [link={address}]{address}[/]  GraphQL at {address}/graphql  (stop: Ctrl-C)")
    uvicorn.Server(uvicorn.Config(create_app(settings), log_level="warning")).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise ReferatgrafError(f"Cannot listen on {host}:{port} ({error.strerror}): name another --port.") from error
    return listener
