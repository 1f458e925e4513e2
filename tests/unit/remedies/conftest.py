"""The workbench of the checks."""

from tests.unit.checks.conftest import bench

__all__ = ["bench"]
