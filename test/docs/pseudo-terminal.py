"""
Types a command at a pseudo-terminal, as a person does, and prints all that the terminal showed.

Argument: JSON {"command": for the shell, "answers": [what is typed after each question], "serves": whether it serves until
it is stopped}. A question is a line that waits behind ": ". Of a server the first page is fetched, then Ctrl-C is typed.
Ends with the exit code of the command.
"""

import fcntl
import json
import os
import pty
import re
import struct
import sys
import termios
import urllib.request

ROWS, COLUMNS = 24, 120


def main():
    script = json.loads(sys.argv[1])
    child, terminal = pty.fork()
    if child == 0:
        os.execv("/bin/sh", ["/bin/sh", "-c", script["command"]])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    shown = ""
    for answer in script["answers"]:
        shown += read_until(terminal, r": $")
        os.write(terminal, (answer + "\r").encode())
    if script["serves"]:
        shown += read_until(terminal, r"Ctrl-C stops")
        address = re.search(r"http://localhost:\d+/", shown).group()
        with urllib.request.urlopen(address) as page:
            if b"</html>" not in page.read():
                sys.exit(f"{address} is no page")
        os.write(terminal, b"\x03")
        read_until(terminal, None)
    else:
        shown += read_until(terminal, None)
    sys.stdout.buffer.write(shown.encode())
    return os.WEXITSTATUS(os.waitpid(child, 0)[1])


def read_until(terminal, pattern):
    """What is shown until the pattern stands in it; without one, until the command has ended."""
    got = b""
    while pattern is None or not re.search(pattern, got.decode(errors="replace")):
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so that the other side is closed.
            piece = b""
        if not piece:
            if pattern is None:
                break
            sys.stdout.buffer.write(got)
            sys.exit(f"the command ended and never said {pattern}")
        got += piece
    return got.decode()


sys.exit(main())
