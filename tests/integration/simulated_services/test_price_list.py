"""The Price List API by plain boto3: the offer files' shape, filters, pages, and one price for one thing."""

from __future__ import annotations

import json

import pytest
from botocore.exceptions import ClientError

from infra.local.simulator.price_instances import machines

PLAIN = {
    "productFamily": "Compute Instance",
    "tenancy": "Shared",
    "capacitystatus": "Used",
    "preInstalledSw": "NA",
    "operatingSystem": "Linux",
}


@pytest.fixture
def pricing(start, client):
    return client(start(), "pricing")


def term(**fields):
    return [{"Type": "TERM_MATCH", "Field": field, "Value": value} for field, value in fields.items()]


def products(pricing, service, filters):
    pages = pricing.get_paginator("get_products").paginate(ServiceCode=service, Filters=filters)
    return [json.loads(text) for page in pages for text in page["PriceList"]]


def usd(document) -> float:
    [offer] = document["terms"]["OnDemand"].values()
    [dimension] = offer["priceDimensions"].values()
    return float(dimension["pricePerUnit"]["USD"])


def test_an_instance_type_has_one_price_and_the_shape_of_the_offer_file(pricing):
    [document] = products(pricing, "AmazonEC2", term(**PLAIN, regionCode="us-east-1", instanceType="m5.large"))
    attributes = document["product"]["attributes"]
    assert document["serviceCode"] == "AmazonEC2"
    assert document["product"]["productFamily"] == "Compute Instance"
    assert attributes["location"] == "US East (N. Virginia)"
    assert (attributes["vcpu"], attributes["memory"]) == ("2", "8 GiB")
    assert attributes["usagetype"] == "BoxUsage:m5.large"
    assert usd(document) == 0.096
    [(key, offer)] = document["terms"]["OnDemand"].items()
    assert key == f"{document['product']['sku']}.JRTCKXETXF"
    assert next(iter(offer["priceDimensions"].values()))["unit"] == "Hrs"


def test_regions_differ(pricing):
    filters = [
        *term(**PLAIN, instanceType="m5.large"),
        {"Type": "ANY_OF", "Field": "regionCode", "Value": "us-east-1,ap-northeast-2,us-west-2"},
    ]
    prices = {p["product"]["attributes"]["regionCode"]: usd(p) for p in products(pricing, "AmazonEC2", filters)}
    assert prices["us-east-1"] == prices["us-west-2"] < prices["ap-northeast-2"]


def test_without_the_usual_filters_the_look_alikes_come_too(pricing):
    found = products(pricing, "AmazonEC2", term(regionCode="us-east-1", instanceType="m5.large"))
    assert {(p["product"]["attributes"]["capacitystatus"], p["product"]["attributes"]["tenancy"]) for p in found} == {
        ("Used", "Shared"),
        ("Used", "Dedicated"),
        ("UnusedCapacityReservation", "Shared"),
        ("AllocatedCapacityReservation", "Shared"),
    }


def test_all_types_of_a_region_come_in_pages_of_a_hundred_without_repeats(pricing):
    filters = term(**PLAIN, regionCode="us-west-2")
    first = pricing.get_products(ServiceCode="AmazonEC2", Filters=filters)
    assert len(first["PriceList"]) == 100
    found = [p["product"]["attributes"]["instanceType"] for p in products(pricing, "AmazonEC2", filters)]
    assert sorted(found) == sorted(machine.name for machine in machines() if machine.linux_usd is not None)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("EQUALS", "gp3", {"gp3"}),
        ("CONTAINS", "gp", {"gp2", "gp3"}),
        ("ANY_OF", "gp2, io1", {"gp2", "io1"}),
        ("NONE_OF", "gp2,gp3,io1,io2,st1,sc1", {"standard"}),
    ],
)
def test_filter_types(pricing, kind, value, expected):
    filters = [
        *term(productFamily="Storage", regionCode="us-east-1"),
        {"Type": kind, "Field": "volumeApiName", "Value": value},
    ]
    found = products(pricing, "AmazonEC2", filters)
    assert {p["product"]["attributes"]["volumeApiName"] for p in found} == expected


def test_volumes_their_speed_and_addresses(pricing):
    def price(service, **fields):
        [document] = products(pricing, service, term(regionCode="us-east-1", **fields))
        return usd(document)

    assert price("AmazonEC2", productFamily="Storage", volumeApiName="gp2") == 0.10
    assert price("AmazonEC2", productFamily="Storage", volumeApiName="gp3") == 0.08
    assert price("AmazonEC2", productFamily="System Operation", volumeApiName="gp3") == 0.005
    assert price("AmazonEC2", productFamily="Provisioned Throughput", volumeApiName="gp3") == 40.96
    assert price("AmazonVPC", usagetype="PublicIPv4:IdleAddress") == 0.005


def test_a_database_of_two_zones_costs_more_than_of_one(pricing):
    fields = {"productFamily": "Database Instance", "instanceType": "db.m5.large", "databaseEngine": "MySQL"}
    prices = {
        p["product"]["attributes"]["deploymentOption"]: usd(p)
        for p in products(pricing, "AmazonRDS", term(regionCode="us-west-2", **fields))
    }
    assert prices["Multi-AZ"] == pytest.approx(2 * prices["Single-AZ"])


def test_services_and_attribute_values(pricing):
    codes = [service["ServiceCode"] for service in pricing.describe_services()["Services"]]
    assert {"AmazonEC2", "AmazonRDS", "AmazonVPC"} <= set(codes)
    [service] = pricing.describe_services(ServiceCode="AmazonEC2")["Services"]
    assert {"instanceType", "regionCode", "volumeApiName"} <= set(service["AttributeNames"])
    values = pricing.get_attribute_values(ServiceCode="AmazonRDS", AttributeName="deploymentOption")
    assert [row["Value"] for row in values["AttributeValues"]] == ["Multi-AZ", "Single-AZ"]


def test_an_unknown_service_and_a_bad_token_are_refused(pricing):
    with pytest.raises(ClientError) as unknown:
        pricing.get_products(ServiceCode="AmazonTeapot")
    assert unknown.value.response["Error"]["Code"] == "InvalidParameterException"
    with pytest.raises(ClientError) as bad:
        pricing.get_products(ServiceCode="AmazonEC2", NextToken="nonsense")
    assert bad.value.response["Error"]["Code"] == "InvalidNextTokenException"
