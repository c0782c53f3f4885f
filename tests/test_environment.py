"""The three lists of what is needed: the project's, the lock, and the full environment agree."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
FULL: dict[str, Any] = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))

ENTRY = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>.+?))? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
NEURAL = {"torch", "transformers", "triton", "dill", "scikit-learn", "scipy", "camel-kenlm"}
# The name of PyTorch for processors alone, and tools that carry no version.
CONDA_NAMES = {"pytorch-cpu": "torch"}
UNPINNED = {"pip", "cmake", "cxx-compiler"}
MACHINES = {
    "Linux": {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
    "macOS": {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"},
    "Windows": {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
}


def needs(*names: str) -> list[Requirement]:
    """Return the project's dependencies, or those of some of its extras."""
    listed = PROJECT["project"]["dependencies"] if not names else []
    for name in names:
        listed = listed + PROJECT["project"]["optional-dependencies"][name]
    return [Requirement(text) for text in listed]


def entries() -> list[tuple[str, Version, Marker | None]]:
    """Return name, version and marker of each entry of the lock."""
    found = []
    for line in LOCK.splitlines():
        if match := ENTRY.fullmatch(line):
            marker = Marker(match["marker"]) if match["marker"] else None
            found.append((canonicalize_name(match["name"]), Version(match["version"]), marker))
    return found


def locked(python: str = "3.11.9", machine: str = "Linux") -> dict[str, list[Version]]:
    """Return the versions that the lock gives for a Python on a machine."""
    place = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        **MACHINES[machine],
    }
    found: dict[str, list[Version]] = {}
    for name, version, marker in entries():
        if marker is None or marker.evaluate(place):
            found.setdefault(name, []).append(version)
    return found


def conda() -> dict[str, str]:
    """Return the version pins of the full environment; nothing for what carries none."""
    listed = [one for one in FULL["dependencies"] if isinstance(one, str)]
    return {name: pin for name, _, pin in (one.partition("=") for one in listed)}


def by_pip() -> list[str]:
    (listed,) = (one["pip"] for one in FULL["dependencies"] if isinstance(one, dict))
    return list(listed)


def pinned() -> dict[str, Version]:
    """Return all versions of the full environment by the names of the project's needs."""
    found = {CONDA_NAMES.get(name, name): Version(pin) for name, pin in conda().items() if pin}
    for line in by_pip():
        if line != "-e .":
            (specifier,) = Requirement(line).specifier
            assert specifier.operator == "==", line
            found[canonicalize_name(Requirement(line).name)] = Version(specifier.version)
    found.pop("python")
    return found


# The lock ---------------------------------------------------------------------------------------


def test_the_lock_holds_entries_and_hashes_and_nothing_else() -> None:
    strange = [
        line for line in LOCK.splitlines() if not ENTRY.fullmatch(line) and not HASH.fullmatch(line)
    ]
    assert strange == []
    assert len(entries()) > len(needs()) + len(needs("dev"))


def test_the_lock_names_no_index_and_no_address() -> None:
    assert "://" not in LOCK
    assert not re.search(r"--(extra-)?index|--find-links|@ ", LOCK)


def test_every_entry_has_hashes() -> None:
    lines = LOCK.splitlines()
    for number, line in enumerate(lines):
        if not ENTRY.fullmatch(line):
            continue
        following = lines[number + 1 : number + 2]
        assert following, line
        assert HASH.fullmatch(following[0]), line
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = HASH.fullmatch(after) is not None
        assert line.endswith("\\") == goes_on, line


def test_the_lock_brings_nothing_neural() -> None:
    heavy = {name for name, _, _ in entries() if re.search("nvidia|cuda|cublas|cudnn", name)}
    assert heavy == set()
    assert NEURAL.isdisjoint(name for name, _, _ in entries())


def test_what_the_project_overrides_stays_out_of_the_lock() -> None:
    overridden = [Requirement(text) for text in PROJECT["tool"]["uv"]["override-dependencies"]]
    never = {canonicalize_name(one.name) for one in overridden if str(one.marker).endswith('< "3"')}
    assert {"torch", "transformers"} <= never
    assert never.isdisjoint(locked())


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("python", ["3.11.0", "3.11.9", "3.12.3", "3.13.0", "3.14.0"])
def test_every_need_is_locked_once_within_its_range(python: str, machine: str) -> None:
    versions = locked(python, machine)
    twice = {name: found for name, found in versions.items() if len(found) > 1}
    assert twice == {}
    for need in [*needs(), *needs("dev")]:
        name = canonicalize_name(need.name)
        assert name in versions, need
        assert need.specifier.contains(versions[name][0]), need


# The project ------------------------------------------------------------------------------------


def test_every_need_has_a_lowest_version() -> None:
    for need in [*needs(), *needs("dev", "neural")]:
        assert {one.operator for one in need.specifier} & {">=", "=="}, need


@pytest.mark.parametrize("extra", [(), ("dev",), ("neural",)], ids=["needs", "dev", "neural"])
def test_needs_are_listed_once_in_order(extra: tuple[str, ...]) -> None:
    names = [need.name for need in needs(*extra)]
    assert names == sorted(set(names))


# The full environment ---------------------------------------------------------------------------


def test_the_channels_are_closed() -> None:
    assert FULL["name"] == "qiraa"
    assert FULL["channels"] == ["conda-forge", "nodefaults"]
    assert set(FULL) == {"name", "channels", "dependencies"}


def test_its_python_is_one_that_the_project_takes() -> None:
    python = conda()["python"]
    assert python == "3.11"
    assert SpecifierSet(PROJECT["project"]["requires-python"]).contains(python)


def test_everything_in_it_is_pinned() -> None:
    assert {name for name, pin in conda().items() if not pin} <= UNPINNED
    for name, pin in conda().items():
        assert re.fullmatch(r"[a-z0-9-]+", name)
        assert not pin or re.fullmatch(r"[0-9]+(\.[0-9]+)+", pin), f"{name}={pin}"


def test_nothing_in_it_is_listed_twice() -> None:
    listed = [one for one in FULL["dependencies"] if isinstance(one, str)]
    assert len(listed) == len(conda())
    names = [canonicalize_name(re.split("[=<>]", line)[0]) for line in by_pip() if line != "-e ."]
    assert set(names).isdisjoint(conda())


def test_pip_adds_camel_tools_and_the_project() -> None:
    assert [re.split("=", line)[0] for line in by_pip()] == ["camel-tools", "-e ."]
    assert "pip" in conda()


def test_every_need_of_the_project_is_in_it() -> None:
    names = {canonicalize_name(need.name) for need in [*needs(), *needs("neural")]}
    assert names <= set(pinned())


def test_what_runs_the_tests_is_in_it() -> None:
    assert {"pytest", "nbval", "hypothesis", "pytest-xdist"} <= set(pinned())


def test_its_versions_are_those_of_the_lock() -> None:
    versions = locked("3.11.9")
    outside = {canonicalize_name(need.name) for need in needs("neural")}
    wrong = {
        name: (str(pin), [str(version) for version in versions.get(name, [])])
        for name, pin in pinned().items()
        if name not in outside and versions.get(name) != [pin]
    }
    assert wrong == {}


def test_its_versions_are_within_the_project_s_ranges() -> None:
    pins = pinned()
    for need in [*needs(), *needs("neural")]:
        assert need.specifier.contains(pins[canonicalize_name(need.name)]), need
    for need in needs("dev"):
        name = canonicalize_name(need.name)
        assert name not in pins or need.specifier.contains(pins[name]), need
