import re
from base64 import b64encode
from hashlib import sha256

import httpx

from referatgraf.api.page import examples, make_page


def test_the_page_loads_nothing_from_elsewhere() -> None:
    html = make_page().html
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w+", html) == []
    assert re.findall(r"(?:src|href)\s*=\s*[\"'](?!/schema\.graphql|/health|data:,)", html) == []
    assert "@import" not in html
    assert "url(" not in html


def test_the_policy_allows_the_pages_own_script_and_style_and_no_other(client: httpx.Client) -> None:
    answer = client.get("/")
    policy = answer.headers["Content-Security-Policy"]
    for kind in ("script", "style"):
        (content,) = re.findall(rf"<{kind}>(.*?)</{kind}>", answer.text, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"\son\w+=|style=", answer.text), "inline handlers and styles would be blocked"


def test_each_example_has_a_question_and_is_on_the_page(client: httpx.Client) -> None:
    found = examples()
    page = client.get("/").text
    assert len(found) == 3
    for example in found:
        assert example.question.endswith("?")
        assert example.question in page
        assert example.query.startswith("query ")
