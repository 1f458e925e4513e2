"""Who may sign in: a user pool with the three roles as groups, and the managed sign-in pages."""

from __future__ import annotations

from aws_cdk import Aws, CfnOutput, Duration, RemovalPolicy, Stack
from aws_cdk import aws_cognito as cognito
from constructs import Construct

from infra.constructs.acknowledged import acknowledge
from infra.settings import DeploymentSettings

GROUPS = {
    "viewer": "Reads: resources, cost, metrics, recommendations, chat.",
    "operator": "Also proposes actions, sets alerts and gives feedback.",
    "approver": "Also approves actions.",
}


class UserPool(Construct):
    """``pool``, ``issuer`` and ``sign_in_origin``: the origin of the managed pages and of the token endpoint."""

    def __init__(self, scope: Construct, id_: str, settings: DeploymentSettings) -> None:
        super().__init__(scope, id_)
        self.pool = self._pool(settings)
        for precedence, (group, description) in enumerate(reversed(GROUPS.items())):
            cognito.CfnUserPoolGroup(
                self,
                group.title(),
                user_pool_id=self.pool.user_pool_id,
                group_name=group,
                description=description,
                precedence=precedence,
            )
        prefix = f"r-assistant-{settings.stage}-{Aws.ACCOUNT_ID}"
        if settings.emulated:
            prefix = f"r-assistant-{settings.stage}"
        self.domain = self.pool.add_domain(
            "Domain",
            cognito_domain=cognito.CognitoDomainOptions(domain_prefix=prefix),
            managed_login_version=cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
        )
        self.sign_in_origin = f"https://{prefix}.auth.{Aws.REGION}.amazoncognito.com"
        self.issuer = f"https://cognito-idp.{Aws.REGION}.{Aws.URL_SUFFIX}/{self.pool.user_pool_id}"
        CfnOutput(Stack.of(self), "UserPoolId", value=self.pool.user_pool_id)

    def _pool(self, settings: DeploymentSettings) -> cognito.UserPool:
        keep = settings.target == "aws"
        pool = cognito.UserPool(
            self,
            "Pool",
            self_sign_up_enabled=False,
            sign_in_aliases=cognito.SignInAliases(email=True),
            sign_in_case_sensitive=False,
            auto_verify=cognito.AutoVerifiedAttrs(email=True),
            account_recovery=cognito.AccountRecovery.EMAIL_ONLY,
            password_policy=cognito.PasswordPolicy(
                min_length=12,
                require_lowercase=True,
                require_uppercase=True,
                require_digits=True,
                require_symbols=True,
                temp_password_validity=Duration.days(3),
            ),
            mfa=cognito.Mfa.REQUIRED if settings.mfa == "required" else cognito.Mfa.OPTIONAL,
            mfa_second_factor=cognito.MfaSecondFactor(otp=True, sms=False),
            feature_plan=cognito.FeaturePlan.ESSENTIALS,
            deletion_protection=keep,
            removal_policy=RemovalPolicy.RETAIN if keep else RemovalPolicy.DESTROY,
        )
        acknowledge(
            pool, "AwsSolutions-COG8", "The Plus plan is paid for by user; the roles read, and Essentials serve."
        )
        if settings.mfa != "required":
            acknowledge(
                pool, "AwsSolutions-COG2", "The setting mfa=required turns it on for all; users may by themselves."
            )
        return pool


class SignInClient(Construct):
    """The site's client: public, authorization code with PKCE, tokens that can be revoked and rotate."""

    def __init__(
        self, scope: Construct, id_: str, pool: UserPool, *, site_url: str, settings: DeploymentSettings
    ) -> None:
        super().__init__(scope, id_)
        address = f"{site_url}/"
        self.client = cognito.UserPoolClient(
            self,
            "Client",
            user_pool=pool.pool,
            generate_secret=False,
            # The managed pages carry the password, never the site. An emulator has no such pages.
            auth_flows=cognito.AuthFlow(user_password=settings.emulated, user_srp=not settings.emulated),
            o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
                callback_urls=[address],
                logout_urls=[address],
            ),
            supported_identity_providers=[cognito.UserPoolClientIdentityProvider.COGNITO],
            access_token_validity=Duration.hours(1),
            id_token_validity=Duration.hours(1),
            refresh_token_validity=Duration.days(1),
            refresh_token_rotation_grace_period=Duration.seconds(30),
            enable_token_revocation=True,
            prevent_user_existence_errors=True,
        )
        if not settings.emulated:
            cognito.CfnManagedLoginBranding(
                self,
                "Branding",
                user_pool_id=pool.pool.user_pool_id,
                client_id=self.client.user_pool_client_id,
                use_cognito_provided_values=True,
            )
        CfnOutput(Stack.of(self), "ClientId", value=self.client.user_pool_client_id)
