"""How large a request may be."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1_000_000


class TooLarge(Exception):
    """More has come than a request may hold."""


class BodyLimit:
    """Refuses a request of more than MOST_BYTES, whether or not it says how large it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        told = Request(scope).headers.get("content-length", "0")
        left = MOST_BYTES

        async def counted() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise TooLarge
            return message

        refusal = PlainTextResponse(f"A request has at most {MOST_BYTES} bytes.", 413, {"Connection": "close"})
        if not told.isdecimal() or int(told[:20]) > MOST_BYTES:
            await refusal(scope, receive, send)
            return
        try:
            await self.app(scope, counted, send)
        except TooLarge:
            await refusal(scope, receive, send)
