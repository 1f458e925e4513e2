"""Which Node.js is taken."""

from __future__ import annotations

import stat

from infra import node


def test_the_versions_program_is_asked(tmp_path):
    program = tmp_path / "node"
    program.write_text("#!/bin/sh\necho v20.18.3\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    assert node.version(program) == (20, 18, 3)
    assert node.version(program) < node.OLDEST
    program.write_text("#!/bin/sh\nexit 1\n")
    assert node.version(program) is None


def test_the_environment_silences_the_banner_of_that_very_version():
    environment = node.environment({"PATH": "/somewhere"})
    folder, rest = environment["PATH"].split(":", 1)
    assert rest == "/somewhere"
    major = node.version(node.programs_folder() / "node")[0]
    assert folder == str(node.programs_folder())
    assert environment["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] == str(major)
