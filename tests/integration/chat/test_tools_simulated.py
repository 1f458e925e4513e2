"""The chat's tools on a simulated account with networks, roles and open doors: exact facts, holes that are said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.faults import Fault
from infra.local.simulator.simulator import Simulator
from infra.local.simulator.unit_prices import instance_hour_usd
from rassistant import wiring
from rassistant.assistant.toolbox import all_tools
from rassistant.errors import InvalidInput, NotFound
from rassistant.http.answers import DiagramEdge, DiagramGroup, DiagramNode
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache

ACCOUNT, HERE, THERE = "333344445555", "us-west-2", "ap-northeast-2"
POLICY = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": ["s3:Get*", "s3:PutObject"], "Resource": "arn:aws:s3:::data/*"},
        {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"},
        {
            "Effect": "Allow",
            "NotAction": "iam:*",
            "Resource": "*",
            "Condition": {"Bool": {"aws:SecureTransport": "true"}},
        },
    ],
}


def rule(protocol: str, port: int | None, *sources: str) -> dict[str, Any]:
    return {
        "protocol": protocol,
        **({} if port is None else {"from_port": port, "to_port": port}),
        "sources": list(sources),
    }


def resource(kind: str, name: str, region: str = HERE, **details: Any) -> dict[str, Any]:
    return {"service_type": kind, "name": name, "region": region, "created_days_ago": 50, "details": details}


DOCUMENT = {
    "version": 1,
    "accounts": [
        {
            "account_id": ACCOUNT,
            "name": "doors",
            "regions": [HERE, THERE],
            "security_groups": [
                {"name": "web", "region": HERE, "inbound": [rule("tcp", 443, "0.0.0.0/0", "::/0")]},
                {"name": "ssh6", "region": HERE, "inbound": [rule("tcp", 22, "::/0"), rule("tcp", 22, "10.0.0.0/8")]},
                {"name": "inside", "region": HERE, "inbound": [rule("tcp", 8080, "10.0.0.0/8")]},
                {"name": "db", "region": HERE, "inbound": [rule("tcp", 5432, "inside")]},
                {"name": "halves", "region": THERE, "inbound": [rule("-1", None, "0.0.0.0/1", "128.0.0.0/1")]},
            ],
            "roles": [
                {
                    "name": "app",
                    "inline_policies": {"data": POLICY},
                    "managed_policies": ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"],
                }
            ],
            "resources": [
                resource("EC2", "web-1", vpc="shop", subnet="public-a", security_groups=["web"], public_ip="52.10.0.1"),
                resource(
                    "EC2", "app-1", vpc="shop", subnet="private-a", security_groups=["inside", "ssh6"], role="app"
                ),
                resource("EC2", "lone-1", THERE),
                resource("RDS", "orders", vpc="shop", security_groups=["db"]),
                resource("RDS", "leaky", THERE, publicly_accessible=True),
                resource("ELB", "front", targets=["web-1"], security_groups=["web"]),
                resource("ELB", "back", scheme="internal"),
                resource("S3", "open-bucket", public=True),
                resource("S3", "shut-bucket"),
                resource("EBS", "disk"),
                resource("EBSSnapshot", "shared", volume="disk", public=True),
                resource("EBSSnapshot", "kept", volume="disk"),
                resource("NAT", "nat"),
                resource("RDSSnapshot", "orders-public", database="orders", public=True),
                resource("RDSSnapshot", "orders-own", database="orders"),
                resource("RDSSnapshot", "orders-auto", database="orders", snapshot_type="automated"),
                resource("Lambda", "open-url", public=True),
                resource("Lambda", "inner"),
                resource("ECR", "open-images", public=True),
                resource("ECR", "own-images"),
                resource("KMS", "open-key", public=True),
                resource("KMS", "own-key"),
                resource("Secret", "open-secret", public=True),
                resource("Secret", "own-secret"),
            ],
            "queues": [
                {"name": "orders-in", "region": HERE},
                {"name": "open-queue", "region": HERE, "public": True},
            ],
            "topics": [
                {"name": "alerts", "region": HERE},
                {"name": "open-topic", "region": HERE, "public": True},
            ],
            "costs": [],
        }
    ],
}


class Chat:
    """The tools as the worker has them."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        graph = wiring.Graph(
            Settings(accounts=(Account(ACCOUNT, "doors"),)),
            product=simulator.product_session(),
            base=simulator.unattached_session(),
            prepare=simulator.attach,
        )
        graph.cache = MemoryCache(graph.clock)  # type: ignore[assignment]
        self.sources = graph._expert()._sources

    def use(self, name: str, locale: str = "en", **arguments: Any) -> tuple[dict[str, Any], str]:
        """The facts, which JSON can hold, and what is said of them in that language."""
        tool = next(tool for tool in all_tools() if tool.name == name)
        facts = dict(tool.run(self.sources, tool.arguments.model_validate(arguments), locale))  # type: ignore[arg-type]
        json.dumps(facts)
        assert tool.summary(facts, locale)  # type: ignore[arg-type]
        text = tool.render(facts, locale)  # type: ignore[arg-type]
        assert text
        return facts, text.replace("\\", "")


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    made = Simulator(parse_account_file(DOCUMENT))
    yield made
    made.close()


@pytest.fixture(scope="module")
def chat(simulator: Simulator) -> Chat:
    return Chat(simulator)


@pytest.fixture
def denied(simulator: Simulator) -> Iterator[Any]:
    """The tools over an empty cache, with an operation denied from the start."""

    def deny(service: str, operation: str) -> Chat:
        simulator.wire.faults.replace([Fault(service=service, operation=operation, error="AccessDenied")])
        return Chat(simulator)

    yield deny
    simulator.wire.faults.replace([])


def names(items: Any) -> list[str]:
    return sorted(item["name"] for item in items)


def test_what_is_open_to_the_world(chat: Chat) -> None:
    facts, text = chat.use("find_exposure")
    groups = {group["name"]: group for group in facts["groups"]}
    assert set(groups) == {"web", "ssh6", "halves"}, "neither private ranges nor groups as sources"
    assert names(groups["ssh6"]["attached"]) == ["app-1"]
    assert groups["ssh6"]["ports"] == ["SSH"]
    assert groups["ssh6"]["reachable"] is False
    assert names(groups["web"]["attached"]) == ["front", "web-1"]
    assert groups["web"]["reachable"] is True
    assert groups["web"]["ports"] == []
    assert groups["halves"]["attached"] == []
    assert [group["name"] for group in facts["groups"]][-1] == "web", "what is meant to be open comes last"
    assert names(facts["databases"]["items"]) == ["leaky"]
    assert names(facts["buckets"]["items"]) == ["open-bucket"]
    assert names(facts["snapshots"]["items"]) == ["shared"]
    assert names(facts["balancers"]["items"]) == ["front"]
    assert names(facts["instances_with_public_ip"]["items"]) == ["web-1"]
    assert "tcp 22 (SSH)" in text
    assert "::/0" in text


def test_policies_and_database_snapshots_that_let_everybody_in(chat: Chat) -> None:
    facts, text = chat.use("find_exposure", data_only=True)
    assert names(facts["database_snapshots"]["items"]) == ["orders-public"]
    found = {item["name"]: item for item in facts["policies"]["items"]}
    assert set(found) == {"open-url", "open-images", "open-key", "open-secret", "open-queue", "open-topic"}
    assert found["open-queue"]["actions"] == ["sqs:ReceiveMessage", "sqs:SendMessage"]
    assert found["open-url"]["actions"] == ["lambda:InvokeFunctionUrl"]
    assert facts["unread"] == 0
    assert f"SNS open-topic ({HERE}): sns:Publish" in text
    _, text = chat.use("find_exposure", "ko", data_only=True)
    assert "누구에게나 열린 리소스 정책: **6**" in text


@pytest.mark.parametrize(
    ("service", "operation", "lost"),
    [
        ("rds", "DescribeDBSnapshotAttributes", "orders-public"),
        ("lambda", "GetPolicy", "open-url"),
        ("ecr", "GetRepositoryPolicy", "open-images"),
        ("kms", "GetKeyPolicy", "open-key"),
        ("secretsmanager", "GetResourcePolicy", "open-secret"),
        ("sqs", "GetQueueAttributes", "open-queue"),
        ("sns", "ListTopics", "open-topic"),
    ],
)
def test_policies_that_could_not_be_read_are_said(denied: Any, service: str, operation: str, lost: str) -> None:
    facts, text = denied(service, operation).use("find_exposure", data_only=True)
    shown = names(facts["policies"]["items"]) + names(facts["database_snapshots"]["items"])
    assert lost not in shown
    assert len(shown) == 6
    assert {hole["code"] for hole in facts["not_read"]} == {"access_denied"}
    assert "could not be read" in text


def test_policies_are_read_within_a_bound_and_once(simulator: Simulator) -> None:
    fresh = Chat(simulator)
    before = simulator.wire.calls.report()["by_operation"]
    fresh.use("find_exposure")
    fresh.use("find_exposure", "ko", data_only=True)
    spent = {name: n - before.get(name, 0) for name, n in simulator.wire.calls.report()["by_operation"].items()}
    assert spent["lambda:GetPolicy"] == 2
    assert spent["rds:DescribeDBSnapshotAttributes"] == 2, "what the service takes by itself can't be shared"
    assert spent["sqs:ListQueues"] == 2, "one for each region"
    assert spent["sqs:GetQueueAttributes"] == 2


def test_by_port_by_region_and_data_alone(chat: Chat) -> None:
    facts, text = chat.use("find_exposure", "ko", ports=[22])
    assert {group["name"] for group in facts["groups"]} == {"ssh6", "halves"}
    assert "databases" not in facts
    assert "22번 포트를" in text
    facts, text = chat.use("find_exposure", ports=[3306, 443], region=[HERE])
    assert [group["name"] for group in facts["groups"]] == ["web"]
    facts, _ = chat.use("find_exposure", data_only=True)
    assert facts["groups"] == []
    assert facts["databases"]["total"] == 1
    _, text = chat.use("find_exposure", ports=[9999], region=[HERE])
    assert "No security group" in text


@pytest.mark.parametrize("operation", ["DescribeSecurityGroups", "DescribeNetworkInterfaces", "DescribeSnapshots"])
def test_exposure_that_could_not_be_read_is_said(denied: Any, operation: str) -> None:
    facts, text = denied("ec2", operation).use("find_exposure")
    assert {hole["code"] for hole in facts["not_read"]} == {"access_denied"}
    assert "could not be read" in text
    assert names(facts["buckets"]["items"]) == ["open-bucket"]


def test_what_a_role_says(chat: Chat) -> None:
    facts, text = chat.use("explain_permissions", resource_id="app-1")
    assert facts["role"] == "app"
    assert facts["is_admin"] is False
    assert {policy["name"] for policy in facts["policies"]} == {"data", "AmazonSSMManagedInstanceCore"}
    own = next(policy for policy in facts["policies"] if policy["arn"] is None)
    assert own["statements"][0]["actions"] == ["s3:Get*", "s3:PutObject"]
    assert own["statements"][2]["all_but_actions"] is True
    assert own["statements"][2]["conditional"] is True
    assert "all but iam:*" in text
    facts, text = chat.use("explain_permissions", "ko", resource_id="app-1", service="ssm")
    assert [len(policy["statements"]) > 0 for policy in facts["policies"]] == [True, True]  # all but iam is ssm, too
    facts, text = chat.use("explain_permissions", resource_id="web-1")
    assert facts["role"] is None
    assert "has no IAM role" in text


def test_single_actions_by_iam_itself(chat: Chat) -> None:
    facts, text = chat.use(
        "explain_permissions", resource_id="app-1", actions=["s3:GetObject", "s3:PutObject", "iam:CreateUser"]
    )
    assert facts["decided_by"] == "iam"
    assert [each["decision"] for each in facts["decisions"]] == ["allowed", "explicitDeny", "implicitDeny"]
    assert "Decided by IAM's policy simulator." in text


def test_where_the_simulator_of_iam_may_not_be_asked_the_policies_decide(denied: Any) -> None:
    stack = denied("iam", "SimulatePrincipalPolicy")
    facts, text = stack.use(
        "explain_permissions",
        resource_id="app-1",
        actions=["s3:GetObject", "s3:PutObject", "ec2:RunInstances", "iam:CreateUser"],
    )
    assert facts["decided_by"] == "policies"
    wanted = ["allowed", "explicitDeny", "conditional", "implicitDeny"]
    assert [each["decision"] for each in facts["decisions"]] == wanted
    assert "could not be asked" in text
    assert facts["not_read"]


@pytest.mark.parametrize("operation", ["GetInstanceProfile", "GetRole", "GetRolePolicy", "GetPolicyVersion"])
def test_a_role_that_may_not_be_read_is_not_no_role(denied: Any, operation: str) -> None:
    facts, text = denied("iam", operation).use("explain_permissions", resource_id="app-1")
    assert facts["not_read"][0]["code"] == "access_denied"
    assert "has no IAM role" not in text
    assert "could not be read" in text


def test_permissions_of_what_is_not_there(chat: Chat) -> None:
    with pytest.raises(NotFound):
        chat.use("explain_permissions", resource_id="nobody")
    with pytest.raises(InvalidInput):
        chat.use("explain_permissions", resource_id="app-1", actions=["rm -rf"])


def test_the_architecture_as_a_graph(chat: Chat) -> None:
    facts, text = chat.use("draw_architecture", region=[HERE])
    diagram = facts["diagram"]
    nodes = {node["label"]: DiagramNode.model_validate(node) for node in diagram["nodes"]}
    groups = {group["id"]: DiagramGroup.model_validate(group) for group in diagram["groups"]}
    edges = {(e.source, e.target) for e in map(DiagramEdge.model_validate, diagram["edges"])}
    assert {"web-1", "app-1", "orders", "front", "back", "nat", "Internet"} == set(nodes)
    assert diagram["total"] == diagram["shown"] == 6
    subnet = groups[nodes["web-1"].group or ""]
    assert subnet.label.startswith("public-a")
    assert "public" in subnet.label.split(" · ")
    assert groups[subnet.parent or ""].label.startswith("shop · 10.")
    assert "public" not in groups[nodes["app-1"].group or ""].label.split(" · ")
    assert groups[nodes["orders"].group or ""].kind == "vpc"

    def linked(one: str, other: str) -> bool:
        return (nodes[one].id, nodes[other].id) in edges

    assert linked("Internet", "front")
    assert linked("front", "web-1")
    assert linked("Internet", "web-1")
    assert linked("app-1", "orders"), "by the security group that the database lets in"
    assert not linked("web-1", "orders")
    assert not linked("Internet", "back")
    assert linked("nat", "Internet")
    assert diagram["mermaid"].startswith("flowchart LR")
    assert diagram["mermaid"].count("subgraph") == len(groups)
    assert "**6** resources" in text


def test_one_vpc_by_its_name(chat: Chat) -> None:
    facts, _ = chat.use("draw_architecture", "ko", vpc="SHOP")
    assert {node["label"] for node in facts["diagram"]["nodes"]} == {"인터넷", "web-1", "app-1", "orders", "front"}
    facts, text = chat.use("draw_architecture", vpc="no-such-vpc")
    assert facts["diagram"] is None
    assert "nothing here to draw" in text


def test_networks_that_could_not_be_read_leave_the_resources(denied: Any) -> None:
    facts, text = denied("ec2", "DescribeVpcs").use("draw_architecture", region=[HERE])
    assert len(facts["diagram"]["nodes"]) == 7
    assert facts["diagram"]["groups"] == []
    assert "could not be read" in text


def test_prices_side_by_side(chat: Chat) -> None:
    facts, text = chat.use("compare_prices", types=["m5.large", "M6g.large", "zz9.large"], regions=[HERE, THERE])
    known = [row for row in facts["rows"] if row["usd_per_hour"] is not None]
    assert [row["usd_per_hour"] for row in known] == sorted(row["usd_per_hour"] for row in known)
    for row in known:
        assert row["usd_per_hour"] == pytest.approx(instance_hour_usd(row["type"], row["region"]))
        assert row["usd_per_month"] == pytest.approx(row["usd_per_hour"] * 730, abs=1e-3)
        assert row["vcpu"] == 2
    assert {row["type"] for row in facts["rows"] if row["usd_per_hour"] is None} == {"zz9.large"}
    assert "unknown" in text
    facts, text = chat.use("compare_prices", "ko", types=["db.m5.large"], engine="mysql", multi_az=True)
    assert facts["rows"][0]["region"] == HERE, "where most instances are"
    assert facts["rows"][0]["runs"] == "mysql multi"
    assert facts["rows"][0]["usd_per_hour"] > 0
    with pytest.raises(InvalidInput):
        chat.use("compare_prices", types=["a machine"])


def test_no_cost_is_no_forecast_and_no_anomaly(chat: Chat) -> None:
    facts, text = chat.use("forecast_cost")
    assert facts["total"] is None
    assert text
    facts, text = chat.use("list_cost_anomalies", "ko")
    assert facts["items"] == []
    facts, text = chat.use("get_budgets")
    assert facts["items"] == []
    assert "no budget" in text


def test_a_proposal_changes_nothing_and_its_code_is_text(chat: Chat) -> None:
    listed, _ = chat.use("list_recommendations")
    item = listed["items"][0]
    before = dict(chat.simulator.wire.calls.report()["by_operation"])
    facts, text = chat.use("propose_action", "ko", recommendation_id=item["id"])
    assert facts["proposal"]["recommendation_id"] == item["id"]
    assert facts["performed"] is False
    assert "제안" in text
    facts, text = chat.use("write_fix_code", recommendation_id=item["id"], format="terraform")
    assert facts["code"] in text.replace("\\", "") or "```" in text
    assert "```hcl" in text
    made = set(chat.simulator.wire.calls.report()["by_operation"]) - set(before)
    assert not [call for call in made if not call.partition(":")[2].startswith(("Describe", "Get", "List"))]
    for tool in ("propose_action", "write_fix_code"):
        with pytest.raises(NotFound):
            chat.use(tool, recommendation_id="no-such-thing")
