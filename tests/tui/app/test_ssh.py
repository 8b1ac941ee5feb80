"""Over a real SSH connection, to a server of the test's own on this machine."""

import os
import pwd
import select
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tui.archives import HOSTILE, LAST, small_archive
from tests.tui.terminal import COMMAND, PATIENCE, Terminal

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
_NEEDED_BY_ROOT = Path("/run/sshd")

pytestmark = pytest.mark.skipif(
    not (SSHD and shutil.which("ssh") and shutil.which("ssh-keygen")), reason="no OpenSSH client and server here"
)


@dataclass(frozen=True)
class Host:
    """A way to this machine through its own server."""

    folder: Path
    options: tuple[str, ...]

    @property
    def store(self) -> Path:
        return self.folder / "store.json"

    def remotely(self, *arguments: str, first: str = "") -> str:
        """A command line for the other side, with a C locale and a home of its own."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return (
            f"unset LANG LC_CTYPE XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME; {first} "
            f"LC_ALL=C HOME={home} exec {COMMAND} --store {self.store} --no-bundled --lang en {' '.join(arguments)}"
        )

    def run(self, command: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            ["ssh", *self.options, command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )

    def everything(self) -> list[Path]:
        return sorted([self.store.parent, *self.folder.glob("store*"), *(self.folder / "home").rglob("*")])


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    assert SSHD is not None
    for name in ("host_key", "user_key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "ListenAddress": f"127.0.0.1:{port}",
        "HostKey": tmp_path / "host_key",
        "AuthorizedKeysFile": tmp_path / "user_key.pub",
        "PidFile": "none",
        "StrictModes": "no",
        "PasswordAuthentication": "no",
        "KbdInteractiveAuthentication": "no",
        "PermitRootLogin": "prohibit-password",
    }
    (tmp_path / "sshd_config").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
    made = os.geteuid() == 0 and not _NEEDED_BY_ROOT.exists()
    if made:
        _NEEDED_BY_ROOT.mkdir(mode=0o755)
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", tmp_path / "sshd_config"], stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        said = []
        for line in server.stderr:
            said.append(line)
            if "Server listening" in line:
                break
        else:
            pytest.skip(f"sshd does not start here: {''.join(said)}")
        small_archive(tmp_path)
        host = Host(tmp_path, _client_options(tmp_path, port))
        tried = host.run("true")
        if tried.returncode != 0:
            pytest.skip(f"sshd lets nobody in here: {tried.stderr.decode('utf-8', 'replace')}")
        yield host
    finally:
        server.terminate()
        server.wait()  # not for its output, which a connection may still hold
        if server.stderr is not None:
            server.stderr.close()
        if made:
            with suppress(OSError):
                _NEEDED_BY_ROOT.rmdir()


def _client_options(folder: Path, port: int) -> tuple[str, ...]:
    settings = {
        "IdentityFile": folder / "user_key",
        "IdentitiesOnly": "yes",
        "UserKnownHostsFile": folder / "known_hosts",
        "StrictHostKeyChecking": "no",
        "BatchMode": "yes",
        "LogLevel": "ERROR",
    }
    options = (option for name, value in settings.items() for option in ("-o", f"{name}={value}"))
    return ("-F", "/dev/null", *options, "-p", str(port), f"{pwd.getpwuid(os.geteuid()).pw_name}@127.0.0.1")


def opened(host: Host, command: str) -> Terminal:
    destination = host.options[-1]
    terminal = Terminal(*host.options[:-1], "-t", destination, command, program="ssh")
    terminal.wait_for("2024 no. 10")
    terminal.wait_for("quit")
    return terminal


def test_a_lookup_without_a_terminal_is_plain_utf_8_whatever_the_locale(host: Host) -> None:
    ended = host.run(host.remotely("show", "latest"))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode("utf-8").startswith(f"2024-{LAST.iso[-2:]}  网络安全信息与动态周报")
    assert b"\x1b" not in ended.stdout
    assert b"\x1b" not in host.run(host.remotely("show", "2024-01")).stdout, HOSTILE


def test_without_a_terminal_the_app_says_what_to_use_instead(host: Host) -> None:
    ended = host.run(host.remotely())
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"cncert-tui show" in ended.stderr


def test_the_doctor_sees_the_connection(host: Host) -> None:
    assert b"ssh -C" in host.run(host.remotely("doctor")).stdout


def test_the_app_comes_up_and_is_left(host: Host) -> None:
    terminal = opened(host, host.remotely())
    terminal.press("j")
    terminal.wait_for("2024 no. 9")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("reaction", ["", "trap '' HUP;"], ids=["hangup", "hangup ignored"])
def test_the_app_ends_with_its_connection_and_leaves_nothing(host: Host, reaction: str) -> None:
    alive = host.folder / "alive"
    os.mkfifo(alive)
    reading = os.open(alive, os.O_RDONLY | os.O_NONBLOCK)  # ends when nobody holds the other end any more
    terminal = opened(host, host.remotely(first=f"{reaction} exec 9>{alive};"))
    before = host.everything()
    try:
        terminal.process.kill(signal.SIGKILL)
        assert select.select([reading], [], [], PATIENCE)[0], "the app outlives its connection"
        assert os.read(reading, 1) == b""
    finally:
        os.close(reading)
        terminal.process.close()
    assert host.everything() == before
