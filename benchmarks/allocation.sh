#!/bin/sh
# `gapless allocate` on a year of a large programme: 2,000 devices in 120 classes, 60 projects with 150 needs that ask for
# half as much again as there is. Limit: the best, or proven within 0.5 % of it, in 20 seconds.
set -eu
exec python3 - "$GAPLESS_BIN" "$GAPLESS_SCRATCH" <<'PY'
import csv, json, random, subprocess, sys, time

program, scratch = sys.argv[1:3]
LIMIT_SECONDS, LIMIT_GAP = 20, 0.005
CLASSES, DEVICES, PROJECTS, NEEDS, ASKED = 120, 2000, 60, 150, 3000

# Only random() is the same in every version of Python.
draw = random.Random(20261123).random

def one_of(values):
    return values[int(draw() * len(values))]

def shares(total, parts, least=1):
    """`total` in so many parts, none below `least`."""
    sizes = [least] * parts
    for _ in range(total - least * parts):
        sizes[int(draw() * parts)] += 1
    return sizes

def table(name, head, rows):
    path = f"{scratch}/{name}.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head.split(","), *rows])
    return path

KINDS = ["laptop", "laptop", "desktop", "monitor"]
stock = []
for number, quantity in enumerate(shares(DEVICES, CLASSES), 1):
    kind = one_of(KINDS)
    is_screen = kind == "monitor"
    tier = "" if is_screen else one_of([1, 3, 3, 5, 5, 5, 7, 7, 9])
    ram = "" if is_screen else one_of([4, 8, 8, 8, 16])
    inch = "" if kind == "desktop" else one_of([19, 21.5, 24, 27] if is_screen else [12.5, 13.3, 14, 15.6])
    stock.append([f"class {number}", kind, tier, ram, inch, one_of([4, 5, 6, 7, 8, 9]), f"B{number % 9}", quantity])

lots = [one_of([0, 5, 10, 20, 20, 30]) for _ in range(PROJECTS)]
needs = []
for number, quantity in enumerate(shares(ASKED, NEEDS, 3)):
    project = number if number < PROJECTS else int(draw() * PROJECTS)
    kind = one_of(KINDS)
    is_screen = kind == "monitor"
    tier = "" if is_screen else one_of(["", 1, 3, 3, 5, 7])
    ram = "" if is_screen else one_of(["", 4, 8, 8, 16])
    inch = one_of(["", 21.5, 24]) if is_screen else ""
    weight = round(0.5 + 2 * draw(), 2)
    needs.append([f"project {project + 1}", f"need {number + 1}", kind, quantity, tier, ram, inch, one_of(["", 4, 5, 6]), weight, lots[project]])

files = [
    "--stock", table("stock", "class,category,cpu_tier,ram_gb,screen_inch,grade,batch,quantity", stock),
    "--needs", table("needs", "project,need,category,quantity,min_cpu_tier,min_ram_gb,min_screen_inch,min_grade,weight,min_lot", needs),
]
print(f"{DEVICES} devices in {CLASSES} classes, {PROJECTS} projects, {NEEDS} needs", file=sys.stderr)

def run(*options):
    begin = time.monotonic()
    command = [program, "allocate", *files, "--format", "json", *options]
    proposal = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return proposal, time.monotonic() - begin

within, seconds_within = run("--time-limit", str(LIMIT_SECONDS), "--gap", str(LIMIT_GAP))
best, seconds_best = run("--time-limit", str(LIMIT_SECONDS))
print(json.dumps({
    "devices": DEVICES,
    "classes": CLASSES,
    "projects": PROJECTS,
    "needs": NEEDS,
    "given": sum(line["quantity"] for line in best["lines"]),
    "within_gap_seconds": round(seconds_within, 2),
    "within_gap": round(within["gap"], 6),
    "limit_seconds": LIMIT_SECONDS,
    "limit_gap": LIMIT_GAP,
    "status": best["status"],
    "objective": round(best["objective"], 4),
    "bound": round(best["bound"], 4),
    "gap": round(best["gap"], 6),
    "seconds": round(seconds_best, 2),
}))
PY
