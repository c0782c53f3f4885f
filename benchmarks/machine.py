"""The machine that the figures were measured on."""

import os
import platform
from pathlib import Path


def line() -> str:
    """Return one line: processor, cores, memory, system, Python, and the load before the run."""
    parts = [
        _field("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        f"{os.cpu_count()} cores",
        _memory(),
        platform.system(),
        f"{platform.python_implementation()} {platform.python_version()}",
        _load(),
    ]
    return ", ".join(part for part in parts if part)


def _field(path: str, name: str) -> str:
    """Return the first value of a field in a file of ``name: value`` lines, "" without one."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    pairs = (line.partition(":") for line in lines)
    return next((value.strip() for key, _, value in pairs if key.strip() == name), "")


def _memory() -> str:
    kibibytes = _field("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return f"{int(kibibytes) / 2**20:.1f} GiB memory" if kibibytes else ""


def _load() -> str:
    """Return how busy the machine is already; other work makes every figure worse."""
    return f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
