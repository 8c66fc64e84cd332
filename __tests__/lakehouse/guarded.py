"""Runs a command for as long as this process's standard input is open.

However the parent ends, even killed, its end of the pipe closes, and the command and all that it started end with it.
"""

import os
import signal
import subprocess
import sys
import threading


def main() -> int:
    child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, start_new_session=True)

    def kill() -> None:
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def wait_for_parent() -> None:
        # Not through sys.stdin, whose lock would outlive a command that ends by itself.
        while os.read(0, 4096):
            pass
        kill()

    # A Ctrl-C reaches the parent, too, which then closes the pipe.
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda *_: kill())
    threading.Thread(target=wait_for_parent, daemon=True).start()
    return child.wait() & 0xFF


sys.exit(main())
