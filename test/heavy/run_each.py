"""Runs each of the programs on standard input with its environment; prints what each has printed."""

import contextlib
import io
import json
import os
import sys

done = []
for program in json.load(sys.stdin):
    os.environ.update(program["env"])
    printed = io.StringIO()
    thrown = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(program["source"], program["name"], "exec"), {"__name__": "__main__"})
        except Exception as error:
            thrown = f"{type(error).__name__}: {error}"
    done.append({"printed": printed.getvalue(), "thrown": thrown})
json.dump(done, sys.stdout)
