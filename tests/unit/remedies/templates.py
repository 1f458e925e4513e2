"""Whether templates are right: by cfn-lint, and by the resource schemas that it comes with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cfnlint.api import lint as cfn_lint
from cfnlint.config import ManualArgs
from cfnlint.schema import PROVIDER_SCHEMA_MANAGER


class Lint:
    def faults(self, text: str) -> list[str]:
        return [str(match) for match in cfn_lint(text, config=ManualArgs(regions=["us-east-1"]))]

    def has(self, kind: str, properties: Sequence[str], identifier: Mapping[str, str]) -> bool:
        """Whether the type has these properties (dots reach inside), and this is what it is identified by."""
        if not identifier and not properties:
            return True
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", kind).schema
        names = [path.rpartition("/")[2] for path in schema["primaryIdentifier"]]
        known = all(one.split(".")[0] in schema["properties"] for one in properties)
        return known and (not identifier or set(names) == set(identifier))


lint = Lint()
