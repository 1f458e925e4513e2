"""The layers: the tested versions, for Lambda's platform, small enough."""

from __future__ import annotations

import re
import tomllib

import pytest

from infra.constructs.python_code import ROOT, compiler, dependency_tree

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LIMIT_MB = {"vendor": 20, "analytics": 120}


def requirements(layer):
    lines = (ROOT / "layers" / layer / "requirements.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def tree(layer):
    return dependency_tree(layer, ROOT / "layers" / layer / "requirements.txt")


def size_mb(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def test_the_layers_have_what_the_tests_run_with():
    assert set(requirements("vendor")) <= set(PROJECT["dependencies"])
    names = {re.split(r"[=<>]", entry)[0] for entry in PROJECT["dependencies"]}
    in_layers = {re.split(r"[=<>]", line)[0] for layer in LIMIT_MB for line in requirements(layer)}
    assert in_layers == names - {"boto3"}  # Lambda's Python has boto3


@pytest.mark.parametrize("layer", LIMIT_MB)
def test_versions_are_those_of_the_lock(layer):
    locked = {p["name"]: p["version"] for p in tomllib.loads((ROOT / "uv.lock").read_text())["package"]}
    for info in (tree(layer) / "python").glob("*.dist-info"):
        name, version = info.name.removesuffix(".dist-info").split("-")
        assert locked[name.lower().replace("_", "-")] == version


@pytest.mark.parametrize(("layer", "limit"), LIMIT_MB.items())
def test_the_layer_is_small_enough(layer, limit):
    assert size_mb(tree(layer)) < limit


@pytest.mark.parametrize("layer", LIMIT_MB)
def test_compiled_parts_are_for_lambdas_platform(layer):
    libraries = [path.name for path in tree(layer).rglob("*.so") if "cpython" in path.name]
    assert libraries
    for name in libraries:
        assert "cpython-313-aarch64-linux-gnu" in name


@pytest.mark.parametrize("layer", LIMIT_MB)
def test_nothing_is_carried_that_a_function_never_reads(layer):
    folder = tree(layer)
    assert not list(folder.rglob("*.pyi"))
    assert not [path for path in folder.rglob("tests") if path.is_dir()]
    assert not (folder / "python" / "bin").exists()
    assert not (folder / "python" / "boto3").exists()


@pytest.mark.parametrize("layer", LIMIT_MB)
def test_bytecode_is_there_where_it_can_be_made(layer):
    if compiler() is None:
        pytest.skip("no python3.13 on this machine: the layers go uncompiled, and cold starts take longer")
    sources = list(tree(layer).rglob("*.py"))
    for source in sources:
        compiled = source.parent / "__pycache__" / f"{source.stem}.cpython-313.pyc"
        assert compiled.exists(), source
        flags = int.from_bytes(compiled.read_bytes()[4:8], "little")
        assert flags == 1, "by hash, unchecked: dates change on the way to Lambda"
