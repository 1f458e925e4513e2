"""What the analysis costs a series: CPU time of the forecast, cost anomalies, metric points, and search of articles."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median

import numpy as np

from rassistant.analysis.anomaly import flag_days, score_points
from rassistant.analysis.forecast import forecast
from rassistant.knowledge.search import search
from tests.bench import compiled

ROUNDS = 20
START = date(2025, 9, 1)
_IMPORT = (
    "import time, numpy; began = time.process_time(); import rassistant.analysis.forecast; "
    "print((time.process_time() - began) * 1000)"
)


def run() -> None:
    random = np.random.default_rng(7)
    days = 400 + 20 * np.sin(np.arange(420) * 2 * np.pi / 7) + random.normal(0, 8, 420)
    days[[day for day in range(420) if (START + timedelta(days=day)).day == 1]] += 250.0
    points = random.normal(40, 5, 4032)
    times = np.datetime64("2026-11-01") + np.arange(len(points)) * np.timedelta64(300, "s")
    _say("forecast, 30 days of 420", lambda: forecast(days, 30, start=START))
    _say("flag_days, 420 days", lambda: flag_days(days, START))
    _say("score_points, 4,032 points", lambda: score_points(points, times))
    _say("search of the articles", lambda: search("why is my nat gateway so expensive", "en", 3))
    _say("search of the articles, Korean", lambda: search("람다 함수 메모리를 얼마로 해야 하나요", "ko", 3))
    command, environment = [sys.executable, "-c", _IMPORT], compiled.environment()
    imports = [float(subprocess.check_output(command, env=environment)) for _ in range(5)]
    print(f"import of the forecast beyond numpy: median {median(imports):.1f} ms CPU")


def _say(what: str, call: Callable[[], object]) -> None:
    call()
    spent = []
    for _ in range(ROUNDS):
        began = time.process_time()
        call()
        spent.append(time.process_time() - began)
    print(f"{what}: median {median(spent) * 1000:.1f} ms CPU")
