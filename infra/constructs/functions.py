"""All functions: each with the environment, layers and permissions that features.py says, and no more."""

from __future__ import annotations

import json
from collections.abc import Mapping

from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.constructs.acknowledged import acknowledge_wildcards
from infra.constructs.alarms import Alarms
from infra.constructs.feature_function import FeatureFunction
from infra.constructs.files import Files
from infra.constructs.layers import Layers
from infra.constructs.permissions import (
    TABLE_ACTIONS,
    TABLE_READ_ACTIONS,
    acknowledge_reading,
    assume_statements,
    export_statements,
    file_statements,
    knowledge_base_statements,
    model_statements,
    read_actions,
    read_statements,
)
from infra.constructs.python_code import ROOT, source_tree
from infra.constructs.tables import Tables
from infra.features import FEATURES, Feature
from infra.settings import DeploymentSettings
from rassistant.store.tables import TABLES


class Functions(Construct):
    """``by_name``: the functions by the name of their feature."""

    def __init__(
        self,
        scope: Construct,
        id_: str,
        settings: DeploymentSettings,
        *,
        tables: Tables,
        files: Files,
        alarms: Alarms,
    ) -> None:
        super().__init__(scope, id_)
        self._settings = settings
        self._tables: Mapping[str, dynamodb.Table] = tables.by_name
        self._files = files
        self._alarms = alarms
        self._layers = Layers(self, "Layers", for_this_machine=settings.emulated)
        self._code = lambda_.Code.from_asset(str(source_tree("functions", ROOT / "functions", into="functions")))
        self._reading = self._read_policy() if settings.reads_home_account else None
        self.by_name: dict[str, FeatureFunction] = {}
        # Those that start nothing first: who starts a worker has to know its name.
        for feature in sorted(FEATURES, key=lambda f: len(self._started_workers(f))):
            self.by_name[feature.name] = self._function(feature)

    def routed(self) -> dict[str, lambda_.IFunction]:
        """The functions that the gateway invokes."""
        return {f.name: self.by_name[f.name].function for f in FEATURES if not f.is_worker}

    def _started_workers(self, feature: Feature) -> list[str]:
        """All that it starts, and that those start in turn."""
        by_name = {f.name: f for f in FEATURES}
        return [name for worker in feature.starts for name in (worker, *self._started_workers(by_name[worker]))]

    def _function(self, feature: Feature) -> FeatureFunction:
        function = FeatureFunction(
            self,
            feature.name.title().replace("_", ""),
            feature=feature,
            role_name=f"{self._settings.stack_name(feature.name.replace('_', '-'))}-{self._settings.region}",
            code=self._code,
            layers=[*self._layers.shared, *([self._layers.analytics] if feature.analytics else [])],
            environment=self._environment(feature),
            statements=self._statements(feature),
            policies=[self._reading] if self._reading and feature.examines else [],
            alarms=self._alarms,
            log_retention_days=self._settings.log_retention_days,
        )
        own_files = iam.PolicyDocument(statements=file_statements(feature, self._files.arn))
        acknowledge_wildcards(function.role, own_files, "The folders of the product's own bucket, named one by one.")
        asked = iam.PolicyDocument(statements=model_statements(self._settings))
        acknowledge_wildcards(function.role, asked, "An inference profile sends to the model in any of its regions.")
        return function

    def _environment(self, feature: Feature) -> dict[str, str]:
        """What models/settings.py reads. An empty value is left out, as its default is the same."""
        settings = self._settings
        named: dict[str, object] = {
            "RA_STAGE": settings.stage,
            "RA_HOME_REGION": settings.region,
            "RA_REGIONS": ",".join(settings.regions),
            "RA_ACCOUNTS": _accounts(settings),
            "RA_EXTERNAL_ID": settings.external_id,
            "RA_CONVERSATION_TTL_DAYS": settings.conversation_ttl_days,
            "RA_COST_EXPORT": settings.cost_export,
            "RA_COST_EXPORT_REGION": settings.cost_export_region,
            "RA_ACCOUNT_ENDPOINT_URL": settings.account_endpoint_url,
            # Whether there is a model is told to all (GET /api/me says so); asking it takes the permission.
            "RA_MODEL_ID": settings.model_id,
            "RA_FALLBACK_MODEL_ID": settings.fallback_model_id,
            "RA_MODEL_REGION": settings.model_region or settings.region,
            "RA_MODEL_INPUT_USD_PER_MTOK": settings.model_input_usd_per_mtok,
            "RA_MODEL_OUTPUT_USD_PER_MTOK": settings.model_output_usd_per_mtok,
            "RA_CHAT_STEPS": settings.chat_steps,
            "RA_CHAT_DEADLINE_S": settings.chat_deadline_s,
            "RA_CHAT_TOKENS": settings.chat_tokens,
            "RA_CHAT_DAILY_USD": settings.chat_daily_usd,
            "RA_GUARDRAIL_ID": settings.guardrail_id,
            "RA_GUARDRAIL_VERSION": settings.guardrail_version,
            "RA_KNOWLEDGE_BASE_ID": settings.knowledge_base_id,
            # As of the model: whether pictures and voice are taken is told to all.
            "RA_FILES_BUCKET": self._files.name,
        }
        for definition in TABLES:
            if definition.name in (*feature.tables, *feature.reads):
                named[f"RA_{definition.setting.upper()}"] = self._tables[definition.name].table_name
        for worker in feature.starts:
            named[f"RA_{worker.upper()}"] = self.by_name[worker].function.function_name
        return {name: str(value) for name, value in named.items() if value not in ("", None)}

    def _statements(self, feature: Feature) -> list[iam.PolicyStatement]:
        used: list[tuple[str, tuple[str, ...]]] = [(name, TABLE_ACTIONS) for name in feature.tables]
        used += [(name, TABLE_READ_ACTIONS) for name in feature.reads]
        statements = [iam.PolicyStatement(actions=list(what), resources=self._arns(name)) for name, what in used]
        statements += file_statements(feature, self._files.arn)
        if feature.starts:
            workers = [self.by_name[worker].function.function_arn for worker in feature.starts]
            statements.append(iam.PolicyStatement(actions=["lambda:InvokeFunction"], resources=workers))
        if feature.examines:
            statements.extend(assume_statements(self._settings))
        if feature.model:
            statements.extend(model_statements(self._settings))
        if feature.consults:
            statements.extend(knowledge_base_statements(self._settings))
        return statements

    def _arns(self, name: str) -> list[str]:
        table = self._tables[name]
        indexes = next(definition for definition in TABLES if definition.name == name).local_indexes
        return [table.table_arn, *(f"{table.table_arn}/index/{index.name}" for index in indexes)]

    def _read_policy(self) -> iam.ManagedPolicy:
        policy = iam.ManagedPolicy(
            self,
            "ReadAccount",
            description="What is read of this account: descriptions, tags, metrics, cost, prices; never contents",
            statements=[*read_statements(read_actions()), *export_statements(self._settings, home=True)],
        )
        acknowledge_reading(policy)
        return policy


def _accounts(settings: DeploymentSettings) -> str:
    if not settings.accounts:
        return ""
    return json.dumps([{"account_id": a.account_id, "name": a.name, "role_arn": a.role_arn} for a in settings.accounts])
