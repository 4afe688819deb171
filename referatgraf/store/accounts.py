"""The embedded engine's two accounts: one that may do everything, one that may only read records."""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

ROOT = "root"
READER = "reader"
# A password here is 256 random bits, which nobody guesses: many rounds would only slow the start (0.3 s an account).
ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Accounts:
    root_password: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    reader_password: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)


def renew_accounts(config: Path, *, database: str) -> Accounts:
    """Writes both accounts with fresh passwords into the engine's configuration, in place of whatever stood there.

    The reader's group has only `readRecord`. Its `resultSetLimit` and `readTimeout` stay at -1: any other value cuts
    inside a query and tells no error.
    """
    accounts = Accounts()
    users = [
        {"name": ROOT, "databases": {"*": ["admin"]}, "password": _hashed(accounts.root_password)},
        {"name": READER, "databases": {database: ["reader"]}, "password": _hashed(accounts.reader_password)},
    ]
    groups = {
        "*": {"groups": {"admin": _group(ADMINISTERS, CHANGES), "*": _group([], [])}},
        database: {"groups": {"reader": _group([], ["readRecord"])}},
    }
    _write(config / "server-users.jsonl", "".join(json.dumps(user) + "\n" for user in users))
    _write(config / "server-groups.json", json.dumps({"version": 2, "databases": groups}))
    return accounts


ADMINISTERS = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
CHANGES = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


def _group(access: list[str], records: list[str]) -> dict[str, object]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}


def _hashed(password: str) -> str:
    """The form in which ArcadeDB keeps a password; the salt goes in as its base64 letters."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${ROUNDS}${salt}${base64.b64encode(digest).decode()}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")
