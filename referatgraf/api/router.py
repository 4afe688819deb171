"""GraphQL over HTTP: the media types and status codes of the specification, and errors that tell no secrets."""

import json
import logging
from typing import Any

from fastapi import Request, Response
from graphql import GraphQLError
from strawberry.fastapi import GraphQLRouter
from strawberry.http import GraphQLHTTPResponse
from strawberry.types import ExecutionResult

from referatgraf.api.limits import refusal
from referatgraf.api.loading import Context
from referatgraf.errors import StoreError

log = logging.getLogger(__name__)

GRAPHQL_RESPONSE = "application/graphql-response+json"
MOST_ERRORS = 20


class Router(GraphQLRouter[Context, None]):
    """The GraphQL endpoint; each of its errors has a code and the id of the request."""

    async def run(self, request: Any, context: Any = None, root_value: Any = None) -> Any:  # noqa: ANN401  as its base
        response = await super().run(request, context, root_value)
        return _as_specified(request, response) if isinstance(response, Response) else response

    def parse_json(self, data: str | bytes) -> object:
        """The object or list that was sent; anything else is no request at all."""
        try:
            parsed: object = json.loads(data)
            json.dumps(parsed, ensure_ascii=False).encode()  # halves of a sign, escaped, are no text
        except (RecursionError, ValueError) as error:
            raise json.JSONDecodeError("The JSON is broken, nested too deeply or no text", "", 0) from error
        if not isinstance(parsed, dict | list):
            raise json.JSONDecodeError("A request is an object", "", 0)
        return parsed

    def encode_json(self, data: object) -> str:
        return json.dumps(data, ensure_ascii=False)

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        request_id = str(request.state.request_id)
        errors = [shown(error, request_id) for error in (result.errors or ())[:MOST_ERRORS]]
        answer = ExecutionResult(data=result.data, errors=errors or None, extensions=result.extensions)
        return await super().process_result(request, answer)


def shown(error: GraphQLError, request_id: str) -> GraphQLError:
    """The error as a stranger may see it; what is our own fault is logged, and told only by code and request."""
    told = _told(error)
    if told is not error:
        log.error("Request %s: %s", request_id, error.message, exc_info=error.original_error)
    code = (told.extensions or {}).get("code", "BAD_REQUEST")
    return GraphQLError(told.message, error.nodes, path=error.path, extensions={"code": code, "requestId": request_id})


def _told(error: GraphQLError) -> GraphQLError:
    match error.original_error:
        case None | GraphQLError():
            return error
        case RecursionError():
            return refusal("QUERY_TOO_DEEP", "The query is nested too deeply.")
        case StoreError():
            return refusal("STORE_UNAVAILABLE", "The graph cannot be read now; try again in a while.")
        case _:
            return refusal("INTERNAL", "Something went wrong on our side; name the requestId if you report it.")


def _as_specified(request: Request, response: Response) -> Response:
    """The answer in the media type that was asked for; 400 where the query was not executed at all."""
    if not response.headers.get("content-type", "").startswith("application/json"):
        return response
    if not _wants_graphql_response(request.headers.get("accept", "")):
        return response
    body = json.loads(bytes(response.body))
    if "errors" in body and body.get("data") is None and not any("path" in error for error in body["errors"]):
        body.pop("data", None)
        return Response(json.dumps(body, ensure_ascii=False), status_code=400, media_type=GRAPHQL_RESPONSE)
    response.headers["content-type"] = GRAPHQL_RESPONSE
    return response


def _wants_graphql_response(accept: str) -> bool:
    """Whether the first media type that we know is the newer one; plain JSON where nothing is said."""
    asked = (part.split(";")[0].strip().lower() for part in accept.split(","))
    known = (one for one in asked if one in {GRAPHQL_RESPONSE, "application/json", "application/*", "*/*"})
    return next(known, None) == GRAPHQL_RESPONSE
