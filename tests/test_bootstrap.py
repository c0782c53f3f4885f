"""Making the environment: what is checked first, and one sentence for whatever goes wrong."""

import ast
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "bootstrap.py"
DOING = "installing the packages"


@pytest.fixture
def bootstrap() -> ModuleType:
    """The script as a module, loaded anew."""
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def refusal(call: Any, *arguments: Any) -> str:
    """Return the one sentence that a call ends with."""
    with pytest.raises(SystemExit) as stop:
        call(*arguments)
    said = stop.value.code
    assert isinstance(said, str), "a text for stderr, and with it status 1"
    assert re.fullmatch(r"qiraa: [^\n]+", said)
    return said


# The script -------------------------------------------------------------------------------------


def test_an_old_python_can_read_it() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_it_needs_nothing_that_is_installed() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert not any(isinstance(node, ast.ImportFrom) for node in ast.walk(tree))
    assert names <= set(sys.stdlib_module_names)


def test_as_a_program_it_says_its_sentence_on_stderr() -> None:
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 1); sys.argv = ['bootstrap.py', 'x'];"
        f"runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"qiraa: Python 3\.11 or newer [^\n]+\n", done.stderr)


# The machine ------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [(3, 6, 0), (3, 10, 14), (2, 7, 18)])
def test_a_python_that_is_too_old(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "sys", SimpleNamespace(version_info=version, exit=sys.exit))
    said = refusal(bootstrap.check_machine, str(tmp_path / ".venv"))
    assert "Python 3.11 or newer" in said
    assert f"this is {version[0]}.{version[1]}:" in said
    assert "make PYTHON=" in said


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_python_that_is_new_enough(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "sys", SimpleNamespace(version_info=version, exit=sys.exit))
    monkeypatch.setattr(bootstrap, "shutil", SimpleNamespace(disk_usage=disk(10_000)))
    bootstrap.check_machine(str(tmp_path / ".venv"))


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_virtual_environments(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, module: str, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    said = refusal(bootstrap.check_machine, str(tmp_path / ".venv"))
    assert "virtual environments" in said
    assert "python3-venv" in said


def disk(free: int) -> Any:
    """Return a function that says how much is free, in MB."""
    return lambda path: SimpleNamespace(free=free * 2**20)


def test_a_disk_that_is_too_small(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    needed = bootstrap.NEEDED_MB
    monkeypatch.setattr(bootstrap, "shutil", SimpleNamespace(disk_usage=disk(needed - 1)))
    said = refusal(bootstrap.check_machine, str(tmp_path / ".venv"))
    assert f"{needed} MB" in said
    assert f"{needed - 1} MB are free" in said
    monkeypatch.setattr(bootstrap, "shutil", SimpleNamespace(disk_usage=disk(needed)))
    bootstrap.check_machine(str(tmp_path / ".venv"))


def test_the_disk_is_the_one_that_the_environment_goes_to(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def usage(path: str) -> SimpleNamespace:
        asked.append(path)
        return SimpleNamespace(free=2**40)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bootstrap, "shutil", SimpleNamespace(disk_usage=usage))
    bootstrap.check_machine(".venv")
    assert [Path(path) for path in asked] == [tmp_path]


# Commands that fail -----------------------------------------------------------------------------

NETWORK = "cannot be reached"
DISK = "the disk is full"
SAID = {
    "pip finds no host": (
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError("
        '"Failed to establish a new connection: [Errno -2] Name or service not known")\': /uv/\n'
        "ERROR: Could not find a version that satisfies the requirement uv==0.9.0\n"
        "ERROR: No matching distribution found for uv==0.9.0\n",
        NETWORK,
    ),
    "pip times out": ("ReadTimeoutError: HTTPSConnectionPool: Read timed out.\n", NETWORK),
    "uv finds no host": (
        "error: Failed to fetch: `pandas`\n  Caused by: Request failed after 3 retries\n"
        "  Caused by: client error (Connect)\n  Caused by: dns error: failed to lookup address\n",
        NETWORK,
    ),
    "uv times out": (
        "error: Failed to download distribution due to network timeout. Try increasing "
        "UV_HTTP_TIMEOUT (current value: 30s).\n",
        NETWORK,
    ),
    "no route": ("OSError: [Errno 101] Network is unreachable\n", NETWORK),
    "no proxy": ("ProxyError('Cannot connect to proxy.', OSError('Tunnel failed'))\n", NETWORK),
    "pip fills the disk": (
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n",
        DISK,
    ),
    "uv fills the disk": (
        "error: Failed to install: pandas\n  Caused by: failed to copy file: No space left on "
        "device (os error 28)\n",
        DISK,
    ),
    "a quota": ("error: Disk quota exceeded (os error 122)\n", DISK),
    "a disk that fills while fetching": (
        "warning: retries: connection reset\nerror: NO SPACE LEFT ON DEVICE\n",
        DISK,
    ),
    "other hashes": (
        "Collecting uv\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES.\n\n    Got 0123abcd\n\n",
        "installing the packages failed: Got 0123abcd",
    ),
    "no permission": (
        "error: failed to create directory\n  Caused by: Permission denied (os error 13)\n",
        "installing the packages failed: Caused by: Permission denied (os error 13)",
    ),
    "nothing": ("", "installing the packages failed: no message; run make again."),
    "white space": (" \n\n", "installing the packages failed: no message; run make again."),
}


@pytest.mark.parametrize(("output", "sentence"), SAID.values(), ids=SAID)
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_command_that_fails_is_one_sentence(
    bootstrap: ModuleType, output: str, sentence: str, stream: str
) -> None:
    code = f"import sys; sys.{stream}.write({output!r}); sys.exit(2)"
    said = refusal(bootstrap.run, [sys.executable, "-c", code], DOING)
    assert sentence in said
    assert DOING in said
    for other in {NETWORK, DISK} - {sentence}:
        assert other not in said


@pytest.mark.parametrize(
    "output",
    [
        "error: Hash mismatch for `dnspython==2.8.0`\n",
        "error: failed to remove file `connections/.venv/bin/python`: Permission denied\n",
    ],
)
def test_a_name_that_looks_like_the_network_is_not_taken_for_it(
    bootstrap: ModuleType, output: str
) -> None:
    code = f"import sys; sys.stderr.write({output!r}); sys.exit(2)"
    assert NETWORK not in refusal(bootstrap.run, [sys.executable, "-c", code], DOING)


def test_a_command_that_works_says_nothing(
    bootstrap: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    bootstrap.run([sys.executable, "-c", "print('connection timed out')"], DOING)
    assert capfd.readouterr() == ("", "")


# The steps --------------------------------------------------------------------------------------


@pytest.fixture
def commands(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Put a list of the commands in the place of running them."""
    ran: list[list[str]] = []

    def run(command: list[str], doing: str) -> None:
        assert re.match(r"(making|installing) ", doing)
        if "venv" in command:
            python = Path(command[-1], "bin", "python")
            python.parent.mkdir(parents=True)
            python.touch()
        ran.append(command)

    monkeypatch.setattr(bootstrap, "run", run)
    monkeypatch.setattr(bootstrap, "check_machine", lambda folder: None)
    return ran


def test_the_environment_is_made_then_filled_from_the_lock(
    bootstrap: ModuleType, commands: list[list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / ".venv"
    bootstrap.main(str(folder))
    make, uv, sync, project = commands
    python = str(folder / "bin" / "python")
    assert make == [sys.executable, "-m", "venv", "--clear", str(folder)]
    assert uv[:4] == [python, "-m", "pip", "install"]
    assert {"--no-deps", "--require-hashes"} <= set(uv)
    assert sync[:5] == [python, "-m", "uv", "pip", "sync"]
    assert {"--require-hashes", "--only-binary", str(ROOT / "requirements.lock")} <= set(sync)
    assert project[:5] == [python, "-m", "uv", "pip", "install"]
    assert "--no-deps" in project
    assert project[-2:] == ["--editable", str(ROOT)]
    assert not any("index" in part or "://" in part for step in commands for part in step)


def test_uv_comes_in_the_version_and_with_the_hashes_of_the_lock(
    bootstrap: ModuleType, commands: list[list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / ".venv"
    bootstrap.main(str(folder))
    lines = Path(commands[1][-1]).read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"uv==[0-9.]+ \\", lines[0])
    assert len(lines) > 1
    assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in lines[1:])
    assert not lines[-1].endswith("\\")
    assert "\n".join(lines) in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_an_environment_without_pip_is_not_whole(bootstrap: ModuleType, tmp_path: Path) -> None:
    assert bootstrap.has_pip(sys.executable)
    assert not bootstrap.has_pip(str(tmp_path / "bin" / "python"))
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    assert not bootstrap.has_pip(str(broken))


def test_an_environment_that_is_there_is_kept(
    bootstrap: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    folder = tmp_path / ".venv"
    bootstrap.main(str(folder))
    (folder / "mine").touch()
    commands.clear()
    monkeypatch.setattr(bootstrap, "has_pip", lambda python: True)
    bootstrap.main(str(folder))
    assert len(commands) == 3
    assert not any("venv" in command for command in commands)
    assert (folder / "mine").exists()


def test_the_machine_is_checked_first(
    bootstrap: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(bootstrap, "check_machine", lambda folder: bootstrap.fail("no."))
    assert refusal(bootstrap.main, str(tmp_path / ".venv")) == "qiraa: no."
    assert commands == []
    assert list(tmp_path.iterdir()) == []
