from __future__ import annotations

import importlib.util
import sys
from pathlib import Path


def _load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


_load("chat_fakes", Path(__file__).with_name("fakes.py"))
_load("scripted_model", Path(__file__).parents[1] / "llm" / "scripted.py")
