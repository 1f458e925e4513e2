"""Bills with an incident of known cause, made by the hundred."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from tests.unit.ledger_gateway import Line

TODAY = date(2026, 11, 22)
DAYS = 200
EC2, OTHER, RDS = "Amazon Elastic Compute Cloud - Compute", "EC2 - Other", "Amazon Relational Database Service"
S3, LAMBDA, CW = "Amazon Simple Storage Service", "AWS Lambda", "AmazonCloudWatch"
PROD, DEV = "111122223333", "444455556666"
USUAL = [
    (EC2, "us-east-1", "BoxUsage:m5.large", PROD, 120.0),
    (EC2, "us-west-2", "USW2-BoxUsage:c5.xlarge", PROD, 60.0),
    (EC2, "us-east-1", "BoxUsage:m5.large", DEV, 25.0),
    (OTHER, "us-east-1", "EBS:VolumeUsage.gp3", PROD, 30.0),
    (OTHER, "us-west-2", "USW2-NatGateway-Bytes", PROD, 22.0),
    (OTHER, "us-east-1", "NatGateway-Bytes", DEV, 14.0),
    (RDS, "us-east-1", "InstanceUsage:db.r5.large", PROD, 55.0),
    (RDS, "ap-northeast-2", "APN2-RDS:GP3-Storage", PROD, 12.0),
    (S3, "us-east-1", "TimedStorage-ByteHrs", PROD, 18.0),
    (S3, "eu-west-1", "EUW1-Requests-Tier1", DEV, 16.0),
    (LAMBDA, "us-east-1", "Lambda-GB-Second", PROD, 15.0),
    (CW, "ap-northeast-2", "APN2-DataProcessing-Bytes", DEV, 17.0),
]
NEW = [
    ("Amazon SageMaker", "us-east-1", "ml.p3.2xlarge-Training", DEV, 70.0),
    (EC2, "ap-northeast-2", "APN2-BoxUsage:g5.12xlarge", PROD, 130.0),
    ("Amazon Redshift", "us-west-2", "USW2-Node:ra3.xlplus", PROD, 45.0),
    (OTHER, "eu-west-1", "EUW1-NatGateway-Bytes", DEV, 60.0),
]


@dataclass(frozen=True)
class Made:
    """A bill, and what is wrong with it: the changed line's index in the list, its kind, and the days."""

    lines: list[Line]
    service: str
    region: str
    usage_type: str
    account: str
    kind: str
    first: date
    last: date


def days_of(noise, base, rng, weekend):
    first = TODAY - timedelta(days=DAYS)
    return [
        base * (weekend if (first + timedelta(days=i)).weekday() > 4 else 1) * (1 + rng.gauss(0, noise))
        for i in range(DAYS)
    ]


def made(seed: int) -> Made:
    """Kinds by turns: more usage, a higher rate, something new, something that ends; a day to three weeks long."""
    rng = random.Random(seed)
    kind = ("usage", "rate", "new", "stopped")[seed % 4]
    ended = seed // 4 % 3 == 0
    length = DAYS if kind == "stopped" else rng.randint(1, 4) if ended else rng.randint(5, 20)
    back = rng.randint(6, 35)
    begin = DAYS - back
    end = min(DAYS, begin + length)
    rows = [(row, days_of(0.02, row[4], rng, rng.choice([1.0, 0.8]))) for row in USUAL]
    prices = [rng.uniform(0.01, 2.0) for _ in rows]
    if kind == "new":
        row = NEW[seed // 4 % len(NEW)]
        values = [row[4] * (1 + rng.gauss(0, 0.03)) if begin <= i < end else 0.0 for i in range(DAYS)]
        rows.append((row, values))
        prices.append(0.5)
        used = [v / 0.5 for v in values]
    else:
        at = 10 if kind == "stopped" else rng.randrange(len(rows))
        row, values = rows[at]
        whole = sum(r[4] for r, _ in rows if r[0] == row[0])
        factor = 0.0 if kind == "stopped" else max(rng.uniform(1.6, 3.0), 1 + 0.5 * whole / row[4])
        values = [v * factor if begin <= i < end else v for i, v in enumerate(values)]
        rows[at] = (row, values)
        plain = [v / prices[at] for v in values]
        used = [u / factor if kind == "rate" and begin <= i < end else u for i, u in enumerate(plain)]
    lines = []
    for (r, amounts), price in zip(rows, prices, strict=True):
        quantities = used if r is row else [a / price for a in amounts]
        lines.append(
            Line(
                tuple(f"{a:.6f}" for a in amounts),
                TODAY,
                service=r[0],
                region=r[1],
                usage_type=r[2],
                account=r[3],
                used=tuple(f"{q:.6f}" for q in quantities),
            )
        )
    first = TODAY - timedelta(days=DAYS)
    fee = tuple("190" if (first + timedelta(days=i)).day == 1 else "0" for i in range(DAYS))
    lines.append(Line(fee, TODAY, service="AWS Support (Business)", region="global", usage_type="Dollar"))
    credit = tuple("-400" if i % 31 == 5 else "0" for i in range(DAYS))
    lines.append(Line(credit, TODAY, service=EC2, record_type="Credit", usage_type="Credit"))
    start = first + timedelta(days=begin)
    return Made(lines, row[0], row[1], row[2], row[3], kind, start, first + timedelta(days=end - 1))
