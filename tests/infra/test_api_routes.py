"""What may be reached, and by whom."""

from __future__ import annotations

import json

from infra.routes import ROUTES


def test_every_operation_is_a_route_and_nothing_else_is(synthesized):
    routes = synthesized.resources("AWS::ApiGatewayV2::Route").values()
    assert {route["Properties"]["RouteKey"] for route in routes} == {route.key for route in ROUTES}


def test_every_route_but_health_has_the_jwt_authorizer(synthesized):
    authorizers = {name.split("/")[1] for name in synthesized.resources("AWS::ApiGatewayV2::Authorizer")}
    assert len(authorizers) == 1
    for route in synthesized.resources("AWS::ApiGatewayV2::Route").values():
        properties = route["Properties"]
        if properties["RouteKey"] == "GET /api/health":
            assert properties["AuthorizationType"] == "NONE"
        else:
            assert properties["AuthorizationType"] == "JWT", properties["RouteKey"]
            assert properties["AuthorizerId"]["Ref"] in authorizers


def test_tokens_of_the_sites_client_alone_are_taken(synthesized):
    (authorizer,) = synthesized.resources("AWS::ApiGatewayV2::Authorizer").values()
    (client,) = (name.split("/")[1] for name in synthesized.resources("AWS::Cognito::UserPoolClient"))
    jwt = authorizer["Properties"]["JwtConfiguration"]
    assert jwt["Audience"] == [{"Ref": client}]
    assert "https://cognito-idp." in json.dumps(jwt["Issuer"])


def test_each_route_goes_to_its_function(synthesized):
    integrations = synthesized.templates["web"]["Resources"]
    for route in synthesized.resources("AWS::ApiGatewayV2::Route").values():
        target = json.dumps(route["Properties"]["Target"])
        (integration,) = (name for name in integrations if f'"{name}"' in target)
        uri = json.dumps(integrations[integration]["Properties"]["IntegrationUri"])
        expected = next(entry.function for entry in ROUTES if entry.key == route["Properties"]["RouteKey"])
        assert f"Functions{expected.title()}Function" in uri


def test_the_stage_is_throttled_and_logs_no_token(synthesized):
    (stage,) = synthesized.resources("AWS::ApiGatewayV2::Stage").values()
    settings = stage["Properties"]["DefaultRouteSettings"]
    assert settings["ThrottlingRateLimit"] == 50
    assert settings["ThrottlingBurstLimit"] == 100
    written = stage["Properties"]["AccessLogSettings"]["Format"]
    assert json.loads(written)["route"] == "$context.routeKey"
    for secret in ("authorization", "header", "cookie", "querystring", "queryString"):
        assert secret not in written


def test_users_cannot_sign_up_by_themselves(synthesized):
    (pool,) = synthesized.resources("AWS::Cognito::UserPool").values()
    assert pool["Properties"]["AdminCreateUserConfig"]["AllowAdminCreateUserOnly"] is True
    policy = pool["Properties"]["Policies"]["PasswordPolicy"]
    assert policy["MinimumLength"] >= 12
    assert all(policy[f"Require{kind}"] for kind in ("Lowercase", "Uppercase", "Numbers", "Symbols"))
    assert pool["DeletionPolicy"] == "Retain"
    groups = synthesized.resources("AWS::Cognito::UserPoolGroup").values()
    assert {group["Properties"]["GroupName"] for group in groups} == {"viewer", "operator", "approver"}


def test_the_client_takes_codes_and_no_passwords(synthesized):
    (client,) = synthesized.resources("AWS::Cognito::UserPoolClient").values()
    properties = client["Properties"]
    assert properties["AllowedOAuthFlows"] == ["code"]
    assert properties["GenerateSecret"] is False
    assert properties["EnableTokenRevocation"] is True
    assert properties["RefreshTokenRotation"]["Feature"] == "ENABLED"
    assert "ALLOW_USER_PASSWORD_AUTH" not in properties["ExplicitAuthFlows"]
    (callback,) = properties["CallbackURLs"]
    assert "Distribution" in json.dumps(callback)


def test_mfa_can_be_required(full):
    (pool,) = full.resources("AWS::Cognito::UserPool").values()
    assert pool["Properties"]["MfaConfiguration"] == "ON"
