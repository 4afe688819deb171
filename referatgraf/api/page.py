"""The page at `/`: three questions that run on a click, and a strict policy of what it may load."""

import json
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from referatgraf import knowledge

TEMPLATE = Path(__file__).with_name("page.html")
EXAMPLES = "{{ examples }}"
INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A query of `graphql/operations/`; its first comment is the question it answers."""

    question: str
    query: str


@dataclass(frozen=True, slots=True)
class Page:
    """`policy` is the Content-Security-Policy that lets run what stands in `html`, and nothing else."""

    html: str
    policy: str


def examples() -> list[Example]:
    """The example queries, in the order of their file names."""
    files = sorted((knowledge.folder("graphql") / "operations").glob("*.graphql"))
    return [_example(file.read_text(encoding="utf-8")) for file in files]


def make_page() -> Page:
    """The page, with the examples written into it."""
    held = json.dumps([{"question": one.question, "query": one.query} for one in examples()], ensure_ascii=False)
    html = TEMPLATE.read_text(encoding="utf-8").replace(EXAMPLES, held.replace("<", "\\u003c"))
    return Page(html, _policy(html))


def _example(text: str) -> Example:
    first, rest = text.split("\n", 1)
    return Example(first.removeprefix("#").strip(), rest.strip() + "\n")


def _policy(html: str) -> str:
    allowed: dict[str, list[str]] = {"style": [], "script": []}
    for kind, content in INLINE.findall(html):
        digest = b64encode(sha256(content.encode()).digest()).decode()
        allowed[kind].append(f"'sha256-{digest}'")
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(allowed['script'])}",
            f"style-src {' '.join(allowed['style'])}",
            "connect-src 'self'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
