from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_spec = importlib.util.spec_from_file_location("scripted_model", Path(__file__).with_name("scripted.py"))
_module = importlib.util.module_from_spec(_spec)
sys.modules["scripted_model"] = _module
_spec.loader.exec_module(_module)
