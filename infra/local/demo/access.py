"""Networks, security groups and roles of the demo account: what stands where, who may come in, who may do what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from infra.local.demo.stock import Json

_WEB = ("storefront", "jp-storefront", "eu-poc-store", "chuseok-promo", "dr-standby", "dev-web")
_GROUPS: Json = {
    "web": [{"protocol": "tcp", "from_port": 80, "sources": ["balancer"]}],
    "app": [{"protocol": "tcp", "from_port": 8080, "sources": ["web", "balancer"]}],
    "data": [
        {"protocol": "tcp", "from_port": 3306, "sources": ["app"]},
        {"protocol": "tcp", "from_port": 5432, "sources": ["app"]},
    ],
    "balancer": [
        {"protocol": "tcp", "from_port": 443, "sources": ["0.0.0.0/0", "::/0"]},
        {"protocol": "tcp", "from_port": 80, "sources": ["0.0.0.0/0", "::/0"]},
    ],
}
_BY_REGION: Json = {
    # Opened for one evening of maintenance, and open since.
    "ap-northeast-2": {
        "bastion": [{"protocol": "tcp", "from_port": 22, "sources": ["203.0.113.0/24", "0.0.0.0/0"]}],
        "erp-remote": [{"protocol": "tcp", "from_port": 3389, "sources": ["::/0"]}],
    },
    "us-east-1": {"jenkins-old": [{"protocol": "tcp", "from_port": 8080, "sources": ["0.0.0.0/0"]}]},
}
_OF_ONE = {"bastion-seoul": "bastion", "legacy-erp-bridge": "erp-remote", "jenkins-old": "jenkins-old"}


def _policy(*statements: tuple[list[str], list[str]]) -> Json:
    allowed = [{"Effect": "Allow", "Action": actions, "Resource": resources} for actions, resources in statements]
    return {"Version": "2012-10-17", "Statement": allowed}


_MANAGED = "arn:aws:iam::aws:policy/"
_ROLES: dict[str, Json] = {
    "storefront-role": {
        "inline_policies": {"product-images": _policy((["s3:GetObject"], ["arn:aws:s3:::hanbit-product-images/*"]))},
        "managed_policies": [f"{_MANAGED}AmazonSSMManagedInstanceCore", f"{_MANAGED}CloudWatchAgentServerPolicy"],
    },
    "checkout-role": {
        "inline_policies": {
            "orders": _policy(
                (["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"], ["arn:aws:dynamodb:*:*:table/orders*"]),
                (["secretsmanager:GetSecretValue"], ["arn:aws:secretsmanager:*:*:secret:checkout/*"]),
            )
        },
        "managed_policies": [f"{_MANAGED}CloudWatchAgentServerPolicy"],
    },
    "etl-role": {
        "inline_policies": {"lake": _policy((["s3:*"], ["arn:aws:s3:::hanbit-*"]), (["glue:*"], ["*"]))},
        "managed_policies": [],
    },
    # Wider than it need be, which a question on permissions shows.
    "ci-admin-role": {"inline_policies": {}, "managed_policies": [f"{_MANAGED}AdministratorAccess"]},
}
_ROLE_OF = {
    "storefront": "storefront-role", "jp-storefront": "storefront-role", "checkout": "checkout-role", "etl-worker": "etl-role",
    "presto": "etl-role", "gitlab-runner": "ci-admin-role", "jenkins-old": "ci-admin-role",
}  # fmt: skip


def add_access(account: Json, env: str) -> None:
    """Places what the account has, and adds the groups and roles that are named."""
    for row in account["resources"]:
        _place(row, f"hanbit-{env}")
    account["security_groups"] = [
        {"name": name, "region": region, "inbound": rules}
        for region in account["regions"]
        for name, rules in (_GROUPS | (_BY_REGION.get(region, {}) if env == "prod" else {})).items()
    ]
    named = {row.get("details", {}).get("role") for row in account["resources"]}
    account["roles"] = [{"name": name, **role} for name, role in _ROLES.items() if name in named]


def _place(row: Json, vpc: str) -> None:
    name, kind = row["name"], row["service_type"]
    if kind not in ("EC2", "RDS", "ELB"):
        return
    details: dict[str, Any] = row.setdefault("details", {})
    if kind == "RDS":
        details |= {"vpc": vpc, "security_groups": ["data"]}
    elif kind == "ELB":
        if details.get("type") != "network":
            details["security_groups"] = ["balancer"]
    else:
        public = name in _OF_ONE or _begins(name, _WEB)
        group = _OF_ONE.get(name) or ("web" if _begins(name, _WEB) else "app")
        details |= {"vpc": vpc, "subnet": f"{vpc}-{'public' if public else 'private'}-a", "security_groups": [group]}
        role = next((role for stem, role in _ROLE_OF.items() if name.startswith(stem)), None)
        if role is not None:
            details["role"] = role


def _begins(name: str, stems: Iterable[str]) -> bool:
    return any(name.startswith(stem) for stem in stems)
