"""The web application: GraphQL at `/graphql`, its schema, a page that shows it, and `/health`."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import HTTPConnection

from referatgraf.api.analyses import Analyses
from referatgraf.api.bodies import BodyLimit
from referatgraf.api.headers import AnswerHeaders
from referatgraf.api.health import health
from referatgraf.api.loading import Context
from referatgraf.api.page import make_page
from referatgraf.api.router import Router
from referatgraf.api.schema import make_schema, printed
from referatgraf.retired import Retired
from referatgraf.settings import Settings
from referatgraf.store.store import open_store


def create_app(settings: Settings, *, cors_origins: Sequence[str] = ()) -> FastAPI:
    """The API over the store of `settings`, which is open while the application runs.

    Pages of `cors_origins`, as 'https://example.org', may ask it from a browser; others only from our own page.
    """

    @asynccontextmanager
    async def open_while_running(app: FastAPI) -> AsyncIterator[None]:
        with open_store(settings) as store:
            app.state.store = store
            app.state.analyses = Analyses(store)
            app.state.retired = Retired(settings)
            yield

    app = FastAPI(title="referatgraf", lifespan=open_while_running, docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(BodyLimit)
    app.add_middleware(AnswerHeaders)
    if cors_origins:
        app.add_middleware(CORSMiddleware, allow_origins=list(cors_origins), allow_headers=["Content-Type"])
    router = Router(make_schema(), graphql_ide=None, context_getter=_context, subscription_protocols=())
    app.include_router(router, prefix="/graphql")
    _add_pages(app, settings)
    return app


async def _context(connection: HTTPConnection) -> Context:
    state = connection.app.state
    return Context(state.store, state.analyses, state.retired)


def _add_pages(app: FastAPI, settings: Settings) -> None:
    page = make_page()

    @app.get("/")
    async def front() -> HTMLResponse:
        return HTMLResponse(page.html, headers={"Content-Security-Policy": page.policy})

    @app.get("/schema.graphql")
    async def schema() -> PlainTextResponse:
        return PlainTextResponse(printed())

    @app.get("/health")
    def state(request: Request) -> JSONResponse:
        found = health(request.app.state.store, settings)
        return JSONResponse(found.as_json(), status_code=200 if found.status == "ok" else 503)
