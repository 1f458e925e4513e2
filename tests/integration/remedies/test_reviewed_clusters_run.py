"""Clusters, firewalls, endpoints and distributions: changes that a person reviews, carried out and undone."""

from __future__ import annotations

from typing import Any

from rassistant.remedies.rendering import code_for
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.integration.remedies.test_scripts_run import ACCOUNT, REGION, done, ec2, shell, subject

__all__ = ["shell"]


def test_a_firewall_goes_once_no_route_leads_to_it_and_comes_back(shell: Shell) -> None:
    vpc = ec2().describe_vpcs()["Vpcs"][0]["VpcId"]
    own = {
        "FirewallName": "edge",
        "FirewallPolicyArn": f"arn:aws:network-firewall:{REGION}:{ACCOUNT}:firewall-policy/p",
        "VpcId": vpc,
        "SubnetMappings": [{"SubnetId": "subnet-a"}, {"SubnetId": "subnet-b"}],
    }
    held = {"edge": own}
    tables = [{"RouteTableId": "rtb-1", "Routes": [{"GatewayId": "vpce-1"}]}]

    def told(given: dict[str, Any]) -> dict[str, Any]:
        firewall = {**held[given["FirewallName"]], "DeleteProtection": False}
        states = {"us-east-1a": {"Attachment": {"EndpointId": "vpce-1"}}}
        return {"Firewall": firewall, "FirewallStatus": {"Status": "READY", "SyncStates": states}}

    def again(given: dict[str, Any]) -> dict[str, Any]:
        held[given["FirewallName"]] = given
        return {"FirewallStatus": {"Status": "PROVISIONING"}}

    shell.stand_ins |= {
        ("network-firewall", "DescribeFirewall"): told,
        ("network-firewall", "DescribeLoggingConfiguration"): lambda _given: {"LoggingConfiguration": {}},
        ("network-firewall", "DeleteFirewall"): lambda given: held.pop(given["FirewallName"]) and {},
        ("network-firewall", "CreateFirewall"): again,
        ("ec2", "DescribeRouteTables"): lambda _given: {"RouteTables": tables},
    }
    script = code_for(subject("NFW-IDLE", "edge"), "cli", "en")
    assert "vpce-1: rtb-1" in done(shell, script, "look")
    refused = shell.run(script, "apply", CONFIRM="edge")
    assert refused.returncode == 1
    assert "vpce-1: rtb-1" in refused.stdout
    assert held
    tables.clear()
    done(shell, script, "apply", CONFIRM="edge")
    assert held == {}
    done(shell, script, "undo")
    assert held == {"edge": own}


def test_an_idle_aurora_instance_becomes_serverless_and_what_it_was(shell: Shell) -> None:
    rds = client_of("rds")
    rds.create_db_cluster(
        DBClusterIdentifier="shop", Engine="aurora-mysql", MasterUsername="admin", MasterUserPassword="not-a-secret-1"
    )
    rds.create_db_instance(
        DBInstanceIdentifier="db-1", DBInstanceClass="db.r5.large", Engine="aurora-mysql", DBClusterIdentifier="shop"
    )
    shell.stand_ins[("rds", "DescribeOrderableDBInstanceOptions")] = lambda given: {
        "OrderableDBInstanceOptions": [{"DBInstanceClass": given["DBInstanceClass"]}]
    }
    script = code_for(subject("AURORA-IDLE", "db-1"), "cli", "en")

    def kind() -> str:
        return str(rds.describe_db_instances(DBInstanceIdentifier="db-1")["DBInstances"][0]["DBInstanceClass"])

    done(shell, script, "apply")
    assert kind() == "db.serverless"
    [cluster] = rds.describe_db_clusters()["DBClusters"]
    assert cluster["ServerlessV2ScalingConfiguration"]["MinCapacity"] == 0.5
    assert len(rds.describe_db_cluster_snapshots(SnapshotType="manual")["DBClusterSnapshots"]) == 1
    done(shell, script, "undo")
    assert kind() == "db.r5.large"


def test_an_upgrade_is_tried_on_a_copy_which_goes_again(shell: Shell) -> None:
    rds = client_of("rds")
    rds.create_db_instance(
        DBInstanceIdentifier="db-1", DBInstanceClass="db.m5.large", Engine="postgres", EngineVersion="11.22",
        AllocatedStorage=20, MasterUsername="own", MasterUserPassword="not-a-secret-1",
    )  # fmt: skip
    copies: dict[str, dict[str, Any]] = {}

    def copy(given: dict[str, Any]) -> dict[str, Any]:
        copies["bgd-1"] = given
        return {"BlueGreenDeployment": {"BlueGreenDeploymentIdentifier": "bgd-1"}}

    versions = [{"EngineVersion": "16.9", "IsMajorVersionUpgrade": True, "Description": "PostgreSQL 16.9"}]
    shell.stand_ins |= {
        ("rds", "DescribeDBEngineVersions"): lambda _given: {"DBEngineVersions": [{"ValidUpgradeTarget": versions}]},
        ("rds", "CreateBlueGreenDeployment"): copy,
        ("rds", "DescribeBlueGreenDeployments"): lambda _given: {"BlueGreenDeployments": [{"Status": "AVAILABLE"}]},
        ("rds", "DeleteBlueGreenDeployment"): lambda given: copies.pop(given["BlueGreenDeploymentIdentifier"]) and {},
    }
    script = code_for(subject("RDS-EXTSUPPORT", "db-1"), "cli", "en")
    assert "16.9" in done(shell, script, "look")
    for wrong in ("", "12.1", "16.9' || '"):
        assert shell.run(script, "apply", TARGET_VERSION=wrong).returncode == 1
    assert copies == {}
    done(shell, script, "apply", TARGET_VERSION="16.9")
    assert copies["bgd-1"]["TargetEngineVersion"] == "16.9"
    assert copies["bgd-1"]["Source"].endswith(":db:db-1")
    done(shell, script, "undo")
    assert copies == {}


def test_a_control_plane_goes_up_one_version_where_aws_finds_nothing_against_it(shell: Shell) -> None:
    held = {"version": "1.31", "status": "ACTIVE"}
    insights = [{"name": "Deprecated APIs", "insightStatus": {"status": "ERROR", "reason": "policy/v1beta1"}}]

    def upgrade(given: dict[str, Any]) -> dict[str, Any]:
        held["version"] = given["version"]
        return {"update": {"id": "u-1"}}

    shell.stand_ins |= {
        ("eks", "DescribeCluster"): lambda _given: {"cluster": held},
        ("eks", "ListInsights"): lambda _given: {"insights": insights},
        ("eks", "ListNodegroups"): lambda _given: {"nodegroups": []},
        ("eks", "ListAddons"): lambda _given: {"addons": []},
        ("eks", "UpdateClusterVersion"): upgrade,
    }
    script = code_for(subject("EKS-EXTSUPPORT", "cluster-1"), "cli", "en")
    assert "policy/v1beta1" in done(shell, script, "look")
    assert shell.run(script, "apply", CONFIRM="cluster-1").returncode == 1
    assert held["version"] == "1.31"
    insights.clear()
    done(shell, script, "apply", CONFIRM="cluster-1")
    assert held["version"] == "1.32"


def test_a_distribution_is_served_from_fewer_places_and_from_all_again(shell: Shell) -> None:
    client = client_of("cloudfront")
    origin = {"Id": "o", "DomainName": "example.com", "CustomOriginConfig": {
        "HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "https-only"}}  # fmt: skip
    behaviour = {"TargetOriginId": "o", "ViewerProtocolPolicy": "https-only"}
    config = {
        "CallerReference": "x", "Comment": '    "PriceClass": "x"', "Enabled": True, "PriceClass": "PriceClass_All",
        "Origins": {"Quantity": 1, "Items": [origin]}, "DefaultCacheBehavior": behaviour,
    }  # fmt: skip
    made = client.create_distribution(DistributionConfig=config)["Distribution"]["Id"]
    script = code_for(subject("CF-PRICECLASS", made), "cli", "en")

    def told() -> dict[str, Any]:
        found: dict[str, Any] = client.get_distribution_config(Id=made)["DistributionConfig"]
        return found

    before = told()
    assert shell.run(script, "apply").returncode == 1
    done(shell, script, "apply", PRICE_CLASS="PriceClass_100")
    assert told() == {**before, "PriceClass": "PriceClass_100"}
    done(shell, script, "undo")
    assert told() == before


def test_a_language_endpoint_comes_back_for_its_model(shell: Shell) -> None:
    arn = f"arn:aws:comprehend:{REGION}:{ACCOUNT}:document-classifier-endpoint/reviews"
    own = {"EndpointName": "reviews", "ModelArn": "arn:aws:comprehend:::m", "DesiredInferenceUnits": 2}
    held = {arn: own}

    def told(given: dict[str, Any]) -> dict[str, Any]:
        return {"EndpointProperties": {**held[given["EndpointArn"]], "Status": "IN_SERVICE"}}

    def again(given: dict[str, Any]) -> dict[str, Any]:
        held[arn] = given
        return {"EndpointArn": arn}

    shell.stand_ins |= {
        ("comprehend", "DescribeEndpoint"): told,
        ("comprehend", "DeleteEndpoint"): lambda given: held.pop(given["EndpointArn"]) and {},
        ("comprehend", "CreateEndpoint"): again,
    }
    script = code_for(subject("COMPREHEND-EP", arn), "cli", "en")
    done(shell, script, "apply")
    assert held == {}
    done(shell, script, "undo")
    assert held == {arn: own}


def test_throughput_that_is_bound_by_a_commitment_stays(shell: Shell) -> None:
    arn = f"arn:aws:bedrock:{REGION}:{ACCOUNT}:provisioned-model/abc"
    held = [{"status": "InService", "commitmentDuration": "OneMonth"}]
    shell.stand_ins |= {
        ("bedrock", "GetProvisionedModelThroughput"): lambda _given: held[0],
        ("bedrock", "DeleteProvisionedModelThroughput"): lambda _given: held.clear() or {},
    }
    script = code_for(subject("BEDROCK-PT", arn), "cli", "en")
    assert "Expected None but found OneMonth" in shell.run(script, "apply", CONFIRM=arn).stderr
    del held[0]["commitmentDuration"]
    done(shell, script, "apply", CONFIRM=arn)
    assert held == []
    assert shell.run(script, "undo").returncode == 1


def test_a_domain_is_deleted_only_once_its_data_is_said_to_be_kept(shell: Shell) -> None:
    client = client_of("opensearch")
    client.create_domain(DomainName="search")
    shell.stand_ins[("opensearch", "DescribeDomain")] = lambda _given: {"DomainStatus": {"Processing": False}}
    script = code_for(subject("OS-IDLE", "search"), "cli", "en")
    assert shell.run(script, "apply", CONFIRM="search").returncode == 1
    assert [one["DomainName"] for one in client.list_domain_names()["DomainNames"]] == ["search"]
    done(shell, script, "apply", CONFIRM="search", DATA_KEPT="yes")
    assert client.list_domain_names()["DomainNames"] == []


def test_a_reservation_is_bought_where_and_as_it_was_given(shell: Shell) -> None:
    bought: list[dict[str, Any]] = []
    offer = {"ReservedDBInstancesOfferingId": "0a1b2c3d-0000", "ProductDescription": "mysql", "MultiAZ": False}

    def buy(given: dict[str, Any]) -> dict[str, Any]:
        bought.append(given)
        return {"ReservedDBInstance": {"ReservedDBInstanceId": "ri-1"}}

    shell.stand_ins |= {
        ("ce", "GetReservationPurchaseRecommendation"): lambda _given: {"Recommendations": []},
        ("rds", "DescribeReservedDBInstancesOfferings"): lambda _given: {"ReservedDBInstancesOfferings": [offer]},
        ("rds", "PurchaseReservedDBInstancesOffering"): buy,
    }
    script = code_for(subject("RI-RDS", "RI-RDS"), "cli", "ko")
    assert "0a1b2c3d-0000" in done(shell, script, "look", NODE_TYPE="db.m5.large", BUY_REGION="ap-northeast-2")
    assert "구매 명령입니다" in shell.run(script, "apply").stderr
    given = {"CONFIRM": "RI-RDS", "OFFERING_ID": "0a1b2c3d-0000", "COUNT": "2", "BUY_REGION": "ap-northeast-2"}
    assert shell.run(script, "apply", **{**given, "COUNT": "2; x"}).returncode == 1
    assert bought == []
    done(shell, script, "apply", **given)
    [purchase] = bought
    assert purchase.pop("ReservedDBInstanceId").startswith("r-assistant-")
    assert purchase == {"ReservedDBInstancesOfferingId": "0a1b2c3d-0000", "DBInstanceCount": 2}
    assert shell.run(script, "undo").returncode == 1
