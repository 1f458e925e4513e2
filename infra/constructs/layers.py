"""The Lambda layers: the shared code, what every function needs, and numpy for those that calculate."""

from __future__ import annotations

from aws_cdk import RemovalPolicy
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.constructs.python_code import ROOT, dependency_tree, source_tree

RUNTIME = lambda_.Runtime.PYTHON_3_13
ARCHITECTURE = lambda_.Architecture.ARM_64


class Layers(Construct):
    """``shared``: for every function, in the order of precedence. ``analytics``: numpy and pypdf."""

    def __init__(self, scope: Construct, id_: str, *, for_this_machine: bool) -> None:
        super().__init__(scope, id_)
        core = source_tree("core", ROOT / "layers" / "core" / "python", into="python")
        self.shared: tuple[lambda_.ILayerVersion, ...] = (
            self._layer("Core", str(core), "The shared layer: rassistant"),
            self._dependencies("vendor", "Powertools, pydantic, rapidfuzz", for_this_machine),
        )
        self.analytics = self._dependencies("analytics", "numpy, pypdf", for_this_machine)

    def _dependencies(self, name: str, description: str, for_this_machine: bool) -> lambda_.LayerVersion:
        requirements = ROOT / "layers" / name / "requirements.txt"
        tree = dependency_tree(name, requirements, for_this_machine=for_this_machine)
        return self._layer(name.title(), str(tree), description)

    def _layer(self, id_: str, folder: str, description: str) -> lambda_.LayerVersion:
        return lambda_.LayerVersion(
            self,
            id_,
            code=lambda_.Code.from_asset(folder),
            description=description,
            compatible_runtimes=[RUNTIME],
            compatible_architectures=[ARCHITECTURE],
            removal_policy=RemovalPolicy.DESTROY,
        )
