"""The HTTP API: one route for each operation, each with the JWT authorizer but those that are open to all."""

from __future__ import annotations

import json
from collections.abc import Mapping

from aws_cdk import CfnOutput, Stack
from aws_cdk import aws_apigatewayv2 as gateway
from aws_cdk import aws_apigatewayv2_authorizers as authorizers
from aws_cdk import aws_apigatewayv2_integrations as integrations
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.constructs.acknowledged import acknowledge
from infra.constructs.alarms import PERIOD, Alarms
from infra.constructs.log_groups import log_group
from infra.routes import ROUTES
from infra.settings import DeploymentSettings

# Who (the pool's id of the user), what and how it ended; neither the token nor the query string.
_ACCESS_LOG = {
    "requestId": "$context.requestId",
    "time": "$context.requestTime",
    "ip": "$context.identity.sourceIp",
    "route": "$context.routeKey",
    "status": "$context.status",
    "bytes": "$context.responseLength",
    "latencyMs": "$context.responseLatency",
    "subject": "$context.authorizer.claims.sub",
    "authorizerError": "$context.authorizer.error",
    "integrationError": "$context.integrationErrorMessage",
}


class HttpApi(Construct):
    """The API and its stage. Its routes come by ``add_routes``: they need the sign-in client, which needs the site,
    which needs this API's address."""

    def __init__(self, scope: Construct, id_: str, settings: DeploymentSettings, alarms: Alarms) -> None:
        super().__init__(scope, id_)
        self.api = gateway.HttpApi(
            self,
            "Api",
            api_name=settings.stack_name("api"),
            description="R-Assistant's API",
            create_default_stage=False,
        )
        self.stage = gateway.HttpStage(
            self,
            "Stage",
            http_api=self.api,
            stage_name="$default",
            auto_deploy=True,
            throttle=gateway.ThrottleSettings(rate_limit=settings.api_rate_per_s, burst_limit=settings.api_burst),
            detailed_metrics_enabled=True,
        )
        self._log_access(settings.log_retention_days)
        failures = self.api.metric_server_error(period=PERIOD, statistic="Sum")
        alarms.add(self, "ServerErrors", failures, 5, "The API answered with 5xx")
        CfnOutput(Stack.of(self), "ApiUrl", value=self.api.api_endpoint)

    def _log_access(self, retention_days: int) -> None:
        destination = log_group(self, "AccessLog", retention_days)
        stage = self.stage.node.default_child
        assert isinstance(stage, gateway.CfnStage)  # noqa: S101  (tells the type checker)
        stage.access_log_settings = gateway.CfnStage.AccessLogSettingsProperty(
            destination_arn=destination.log_group_arn, format=json.dumps(_ACCESS_LOG)
        )

    def add_routes(self, functions: Mapping[str, lambda_.IFunction], *, issuer: str, client_id: str) -> None:
        """``functions``: by the name that routes.ROUTES has."""
        authorizer = authorizers.HttpJwtAuthorizer("Users", issuer, jwt_audience=[client_id])
        targets = {
            name: integrations.HttpLambdaIntegration(f"To{name.title()}", function, scope_permission_to_route=False)
            for name, function in functions.items()
        }
        for route in ROUTES:
            added = self.api.add_routes(
                path=route.path,
                methods=[gateway.HttpMethod[route.method]],
                integration=targets[route.function],
                authorizer=authorizer if route.role else gateway.HttpNoneAuthorizer(),
            )
            if not route.role:
                for entry in added:
                    acknowledge(
                        entry, "AwsSolutions-APIG4", "Says that the service is up, and its version; nothing else."
                    )
