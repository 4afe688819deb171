"""Starts and stops an empty Neo4j for the tests, by Docker or by Maven and a JDK; only the standard library is needed.

    eval "$(python tests/neo4j/server.py start)"    sets REFERATGRAF_NEO4J_URI, _USER and _PASSWORD
    python tests/neo4j/server.py stop

A server that REFERATGRAF_NEO4J_URI already names is left as it is. Where none can be had, `start` says on stderr what
is lacking, prints nothing and ends with exit code 3.
"""

import json
import os
import re
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
STATE = HERE.parent.parent / ".cache" / "neo4j-for-tests.json"
IMAGE = "neo4j:5.26-community"
BOLT_HANDSHAKE = bytes.fromhex("6060b017") + bytes.fromhex("00000405") + bytes(12)
SECONDS_TO_FETCH = 300
SECONDS_TO_START = 120
OPENED_TO_NEO4J = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util")
CONFIGURATION = """\
server.bolt.listen_address=127.0.0.1:{port}
server.default_listen_address=127.0.0.1
server.http.enabled=false
server.https.enabled=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
db.transaction.timeout=60s
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
"""


class Lacking(Exception):
    """One way to a server that cannot be gone here, and why."""


def start() -> int:
    if "REFERATGRAF_NEO4J_URI" in os.environ:
        print(f"Neo4j for the tests: {os.environ['REFERATGRAF_NEO4J_URI']}, as told.", file=sys.stderr)
        return 0
    stop()
    reasons = ["REFERATGRAF_NEO4J_URI is not set"]
    for way in (by_docker, by_maven):
        try:
            print_exports(*way())
        except Lacking as lacking:
            reasons.append(str(lacking))
        else:
            return 0
    print(f"No Neo4j for the tests: {'; '.join(reasons)}.", file=sys.stderr)
    return 3


def stop() -> int:
    if STATE.exists():
        state = json.loads(STATE.read_text(encoding="utf-8"))
        if "container" in state:
            subprocess.run(["docker", "rm", "--force", state["container"]], capture_output=True, check=False)
        else:
            end_process(state["pid"])
            shutil.rmtree(state["home"], ignore_errors=True)
        STATE.unlink()
    return 0


def print_exports(uri: str, password: str) -> None:
    print(f"Neo4j for the tests: {uri}.", file=sys.stderr)
    for name, value in (("URI", uri), ("USER", "neo4j"), ("PASSWORD", password)):
        print(f"export REFERATGRAF_NEO4J_{name}={shlex.quote(value)}")


def by_docker() -> tuple[str, str]:
    run(["docker", "info"], lacking="no Docker engine answers", seconds=20)
    password = secrets.token_hex(12)
    command = [
        "docker",
        "run",
        "--detach",
        "--rm",
        "--publish",
        "127.0.0.1::7687",
        "--env",
        f"NEO4J_AUTH=neo4j/{password}",
    ]
    container = run([*command, IMAGE], lacking=f"Docker cannot run {IMAGE}", seconds=SECONDS_TO_FETCH).strip()
    remember({"container": container})
    port = int(run(["docker", "port", container, "7687/tcp"], lacking="the container has no port").rsplit(":", 1)[1])
    wait_for_bolt(port, alive=lambda: True)
    return f"bolt://127.0.0.1:{port}", password


def by_maven() -> tuple[str, str]:
    java = java_17()
    jars = fetched_jars()
    home = Path(tempfile.mkdtemp(prefix="referatgraf-neo4j-"))
    port, password = free_port(), secrets.token_hex(12)
    for folder in ("conf", "data", "import", "labs", "licenses", "logs", "plugins", "run"):
        (home / folder).mkdir()
    (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=port), encoding="utf-8")
    opens = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENED_TO_NEO4J]
    base = [java, "-Xmx1g", *opens, "-cp", f"{jars}/*"]
    set_password = [*base, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password]
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    run(set_password, lacking="Neo4j's first password cannot be set", environment=places)
    with (home / "logs" / "console.log").open("wb") as log:
        serve = [*base, "org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
        server = subprocess.Popen(serve, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
    remember({"pid": server.pid, "home": str(home)})
    wait_for_bolt(port, alive=lambda: server.poll() is None)
    return f"bolt://127.0.0.1:{port}", password


def java_17() -> str:
    java = str(Path(os.environ["JAVA_HOME"]) / "bin" / "java") if "JAVA_HOME" in os.environ else "java"
    try:
        told = subprocess.run([java, "-version"], capture_output=True, encoding="utf-8", check=True, timeout=20).stderr
    except (OSError, subprocess.SubprocessError) as error:
        raise Lacking("no JDK of 17 or newer is here") from error
    version = re.search(r'version "(\d+)', told)
    if version is None or int(version[1]) < 17:
        raise Lacking(f"the JDK is older than 17 ({told.splitlines()[0]})")
    return java


def fetched_jars() -> Path:
    """Neo4j's jars, fetched once into the user's cache."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "referatgraf"
    jars = cache / "neo4j-5.26.12"
    if not jars.is_dir():
        print("Fetching Neo4j with Maven (about 120 MB, once) …", file=sys.stderr)
        cache.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=cache, prefix="fetching-"))
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={part}"]
        fetch = ["mvn", "--quiet", "--batch-mode", "--file", str(HERE / "pom.xml"), *copy]
        run(fetch, lacking="Maven cannot fetch Neo4j", seconds=SECONDS_TO_FETCH)
        part.rename(jars)
    return jars


def run(command: list[str], *, lacking: str, seconds: int = 60, environment: dict[str, str] | None = None) -> str:
    """The command's standard output; Lacking where it is not here, fails or takes too long."""
    settings = {**os.environ, **(environment or {})}
    try:
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", check=True, timeout=seconds, env=settings
        )
    except FileNotFoundError as error:
        raise Lacking(f"{lacking} ('{command[0]}' is not installed)") from error
    except subprocess.TimeoutExpired as error:
        raise Lacking(f"{lacking} within {seconds} s") from error
    except subprocess.CalledProcessError as error:
        last = (error.stderr or error.stdout or "").strip().splitlines()[-1:]
        raise Lacking(": ".join([lacking, *last])) from error
    return done.stdout


def wait_for_bolt(port: int, *, alive: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and alive():
        if speaks_bolt(port):
            return
        time.sleep(0.5)
    stop()
    raise Lacking(f"Neo4j did not answer on port {port} within {SECONDS_TO_START} s")


def speaks_bolt(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(BOLT_HANDSHAKE)
            return len(connection.recv(4)) == 4
    except OSError:
        return False


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def remember(state: dict[str, object]) -> None:
    STATE.parent.mkdir(exist_ok=True)
    STATE.write_text(json.dumps(state), encoding="utf-8")


def end_process(pid: int) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        for _ in range(100):
            try:
                os.kill(pid, sign)
            except ProcessLookupError:
                return
            time.sleep(0.2)


if __name__ == "__main__":
    commands = {"start": start, "stop": stop}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(commands[sys.argv[1]]())
