"""Build the virtual environment: ``python3 bootstrap.py .venv``.

Called by make.  Written for any Python 3, so that one too old can be told so.
Everything comes from requirements.lock, checked against its hashes; nothing is
compiled.  Whatever goes wrong is said in one sentence, with status 1.
"""

import os
import re
import shutil
import subprocess
import sys

NEEDED_MB = 1500
NETWORK_SIGNS = (
    "failed to resolve",
    "name resolution",
    "name or service not known",
    "could not resolve host",
    "dns error",
    "connection refused",
    "connection reset",
    "connection error",
    "connect error",
    "error sending request",
    "failed to establish a new connection",
    "timed out",
    "network timeout",
    "connect to proxy",
    "unreachable",
    "max retries exceeded",
    "no matching distribution",
    "failed to fetch",
)
DISK_SIGNS = ("no space left", "disk quota")


def fail(sentence):
    """Say what is wrong, and stop."""
    sys.exit("qiraa: " + sentence)


def check_machine(folder):
    """Stop unless this Python, its venv module and the disk will do."""
    if sys.version_info < (3, 11):
        fail(
            "Python 3.11 or newer is needed and this is %d.%d: install one and run "
            "'make PYTHON=python3.11 ...' with its name." % sys.version_info[:2]
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        fail(
            "this Python cannot make virtual environments: install its venv package "
            "(on Debian and Ubuntu: apt-get install python3-venv)."
        )
    free = shutil.disk_usage(os.path.dirname(os.path.abspath(folder))).free // 2**20
    if free < NEEDED_MB:
        fail(
            "the environment needs %d MB of disk and %d MB are free here: make room, or clone "
            "the project to a larger disk." % (NEEDED_MB, free)
        )


def run(command, doing):
    """Run a command; on failure turn what it printed into one sentence."""
    settings = dict(os.environ)
    if "PIP_INDEX_URL" in settings:  # uv does not read pip's settings
        settings.setdefault("UV_DEFAULT_INDEX", settings["PIP_INDEX_URL"])
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=settings
    )
    if done.returncode == 0:
        return
    said = done.stdout.lower()
    if any(sign in said for sign in DISK_SIGNS):
        fail("the disk is full while %s: make room and run make again." % doing)
    if any(sign in said for sign in NETWORK_SIGNS):
        fail(
            "the package index cannot be reached while %s: check the network (or the proxy and "
            "index settings of pip and uv) and run make again." % doing
        )
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    fail("%s failed: %s" % (doing, lines[-1] if lines else "no message; run make again."))


def has_pip(python):
    """Tell whether an environment stands, whole enough to install into."""
    try:
        return subprocess.call([python, "-m", "pip", "--version"], stdout=subprocess.DEVNULL) == 0
    except OSError:
        return False


def main(folder):
    """Make the environment in ``folder``, or bring it up to the lock."""
    check_machine(folder)
    here = os.path.dirname(os.path.abspath(__file__))
    lock = os.path.join(here, "requirements.lock")
    bin_folder = os.path.join(folder, "Scripts" if os.name == "nt" else "bin")
    python = os.path.join(bin_folder, "python")
    if not has_pip(python):
        print("Making %s" % folder, flush=True)
        run([sys.executable, "-m", "venv", "--clear", folder], "making the virtual environment")
    uv = [python, "-m", "uv", "pip"]
    print("Installing what requirements.lock names", flush=True)
    pinned_uv = os.path.join(folder, "uv.lock.txt")
    with open(lock) as lines, open(pinned_uv, "w") as out:
        out.write(re.search(r"^uv==(?:.*\\\n)*.*\n", lines.read(), re.MULTILINE).group())
    run(
        [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--require-hashes",
            "--requirement",
            pinned_uv,
        ],
        "installing uv",
    )
    run(
        [
            *uv,
            "sync",
            "--quiet",
            "--python",
            python,
            "--require-hashes",
            "--only-binary",
            ":all:",
            lock,
        ],
        "installing the packages",
    )
    run(
        [
            *uv,
            "install",
            "--quiet",
            "--python",
            python,
            "--no-deps",
            "--no-build-isolation",
            "--editable",
            here,
        ],
        "installing the project",
    )


if __name__ == "__main__":
    main(sys.argv[1])
