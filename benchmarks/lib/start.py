"""See ../start.sh. Beside it: how long the same program needs to print its help, the least that a start can take."""

import json
import os
import subprocess
import time

from programme import Programme, percentile

programme = Programme(os.environ["GAPLESS_SCRATCH"] + "/data")
programme.start()
programme.enter_parties()
programme.offer(2000)
programme.stop()
starts, resident = [], []
for _ in range(7):
    starts.append(programme.start() * 1000)
    time.sleep(1)
    resident.append(programme.memory())
    programme.stop()
helps = []
for _ in range(7):
    begin = time.monotonic()
    subprocess.run([programme.program, "--help"], stdout=subprocess.DEVNULL, check=True)
    helps.append((time.monotonic() - begin) * 1000)
figures = {
    "start_median_milliseconds": round(percentile(starts, 0.5)),
    "start_slowest_milliseconds": round(max(starts)),
    "limit_milliseconds": 200,
    "help_median_milliseconds": round(percentile(helps, 0.5)),
    "idle_kib": max(resident),
    "limit_idle_kib": 60 * 1024,
}
print(json.dumps(figures))
