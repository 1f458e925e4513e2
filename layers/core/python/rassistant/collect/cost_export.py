"""Cost by resource from the account's own cost and usage export (Data Exports, CUR 2.0) in S3.

Where the files are: https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html. Both formats that
exports have are read, gzip CSV and Parquet. Everything in the files was written by others: names are
data, and a file outside the export's own folder is not read.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from rassistant.aws.objects import object_content
from rassistant.collect.cost_table import CostPeriod, CostTable, Key
from rassistant.collect.parquet import NotRead, parquet_rows
from rassistant.collect.resource_costs import CREDIT_TYPES
from rassistant.errors import Absent, AwsFailure, MalformedAnswer, Text

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_LOCATION = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/(?:(.+)/)?([^/]+)/?")
_MANIFEST_BYTES = 4_000_000
_FILE_BYTES = 64_000_000
_PARQUET = ".parquet"
_OTHER_FORMAT = Text(
    "The cost export is neither gzip CSV nor Parquet as AWS writes it (Snappy or gzip inside).",
    "비용 내보내기가 gzip CSV 또는 AWS의 Parquet(Snappy·gzip 압축) 형식이 아닙니다.",
)
_MOST_FILES = 40
_RESOURCE, _ACCOUNT = "line_item_resource_id", "line_item_usage_account_id"
_DAY, _COST = "line_item_usage_start_date", "line_item_unblended_cost"
_TYPE, _CURRENCY = "line_item_line_item_type", "line_item_currency_code"
_COLUMNS = (_RESOURCE, _ACCOUNT, _DAY, _COST, _TYPE, _CURRENCY)
_OWN: Mapping[str, tuple[str, ...]] = {
    "SavingsPlanCoveredUsage": (
        "savings_plan_net_savings_plan_effective_cost",
        "savings_plan_savings_plan_effective_cost",
    ),
    "DiscountedUsage": ("reservation_net_effective_cost", "reservation_effective_cost"),
}
_OWN_ELSE = ("line_item_net_unblended_cost", _COST)
"""Columns of the net amortised cost by the line's type, the first that has a value: net ones are there only where the
account has discounts. https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2-line-item.html"""
_COMMITTED = frozenset({"SavingsPlanNegation", "SavingsPlanRecurringFee", "SavingsPlanUpfrontFee", "RIFee"})
"""In the amortised cost these are in what they cover."""
_OPTIONAL = tuple(dict.fromkeys(name for names in (*_OWN.values(), _OWN_ELSE) for name in names if name != _COST))


@dataclass(frozen=True, slots=True)
class ExportPlace:
    """``prefix`` ends with a slash or is empty; ``name`` is the export's own."""

    bucket: str
    prefix: str
    name: str
    region: str

    @classmethod
    def of(cls, location: str, region: str) -> ExportPlace:
        """``s3://bucket/prefix/name``. ValueError where it is none."""
        found = _LOCATION.fullmatch(location)
        if found is None:
            raise ValueError(f"{location!r} is not s3://bucket/prefix/export-name")
        return cls(found[1], f"{found[2]}/" if found[2] else "", found[3], region)

    @property
    def folder(self) -> str:
        return f"{self.prefix}{self.name}/"

    def manifest_key(self, month: str) -> str:
        return f"{self.folder}metadata/BILLING_PERIOD={month}/{self.name}-Manifest.json"


def read_export(gateway: Gateway, place: ExportPlace, start: date, end: date) -> tuple[CostTable, CostTable]:
    """Days by (resource, account), as Cost Explorer tells them: unblended, and net amortised. Raises AwsFailure for
    what can't be read.

    Rows without a resource, and what is given back, are left out. A month that was not delivered yet has none.
    """
    amounts, own = _Sums(start, end), _Sums(start, end)
    months = dict.fromkeys(day.strftime("%Y-%m") for day in (start, end - timedelta(days=1)))
    delivered = 0
    for month in months:
        try:
            keys = _files(gateway, place, month)
        except Absent:
            continue
        delivered += 1
        for key in keys:
            content = _content(gateway, place, key, _FILE_BYTES)
            for row in _parquet_rows(content) if key.endswith(_PARQUET) else _rows(content):
                amounts.add(row, _COST)
                if row.get(_TYPE) not in _COMMITTED:
                    own.add(row, _own_column(row))
    if not delivered:
        raise Absent(
            Text(
                "The cost export has no manifest yet at the place that is set.",
                "설정된 위치에 비용 내보내기 매니페스트가 아직 없습니다.",
            )
        )
    return amounts.table(), own.table()


def _files(gateway: Gateway, place: ExportPlace, month: str) -> list[str]:
    """Keys of the month's data files, by its manifest."""
    try:
        manifest: Any = json.loads(_content(gateway, place, place.manifest_key(month), _MANIFEST_BYTES))
        named = [str(file) for file in manifest["dataFiles"]]
    except (ValueError, KeyError, TypeError) as error:
        raise MalformedAnswer from error
    keys = [name.removeprefix(f"s3://{place.bucket}/") for name in named]
    if any(not key.startswith(place.folder) or ".." in key.split("/") for key in keys):
        raise MalformedAnswer
    if any(not key.endswith((".gz", _PARQUET)) for key in keys):
        raise AwsFailure(_OTHER_FORMAT)
    if len(keys) > _MOST_FILES:
        raise AwsFailure(Text("The cost export has too many files.", "비용 내보내기 파일이 너무 많습니다."))
    return keys


def _parquet_rows(content: bytes) -> Iterator[Mapping[str, str]]:
    try:
        yield from parquet_rows(content, _COLUMNS, _OPTIONAL)
    except NotRead as error:
        raise AwsFailure(_OTHER_FORMAT) from error
    except ValueError as error:
        raise MalformedAnswer from error


def _content(gateway: Gateway, place: ExportPlace, key: str, most: int) -> bytes:
    return object_content(gateway, gateway.accounts()[0], place.region, place.bucket, key, most)


def _rows(content: bytes) -> Iterator[Mapping[str, str]]:
    try:
        with gzip.open(io.BytesIO(content), "rt", encoding="utf-8", newline="") as text:
            lines = csv.reader(text)
            head = next(lines, [])
            places = [(name, head.index(name)) for name in _COLUMNS]
            places += [(name, head.index(name)) for name in _OPTIONAL if name in head]
            last = max(at for _, at in places)
            for line in lines:
                if len(line) > last:
                    yield {name: line[at] for name, at in places}
    except (OSError, EOFError, ValueError, zlib.error, csv.Error) as error:  # also no gzip, no UTF-8, no such column
        raise MalformedAnswer from error


def _own_column(row: Mapping[str, str]) -> str:
    names = (*_OWN.get(row[_TYPE], ()), *_OWN_ELSE)
    return next((name for name in names if row.get(name)), _COST)


class _Sums:
    """Amounts by resource and account, day by day."""

    def __init__(self, start: date, end: date) -> None:
        self._start, self._end = start, end
        self._amounts: dict[Key, dict[date, Decimal]] = {}
        self._currencies: set[str] = set()

    def add(self, row: Mapping[str, str], column: str) -> None:
        """Raises MalformedAnswer for what is no day or no number."""
        if not row[_RESOURCE] or row[_TYPE] in CREDIT_TYPES:
            return
        try:
            day, amount = date.fromisoformat(row[_DAY][:10]), Decimal(row[column] or "0")
        except (ValueError, InvalidOperation) as error:
            raise MalformedAnswer from error
        if not amount.is_finite():
            raise MalformedAnswer
        if self._start <= day < self._end:
            held = self._amounts.setdefault((row[_RESOURCE], row[_ACCOUNT]), {})
            held[day] = held.get(day, Decimal(0)) + amount
            self._currencies.add(row[_CURRENCY])

    def table(self) -> CostTable:
        days = [self._start + timedelta(days=n) for n in range((self._end - self._start).days)]
        return CostTable(
            min(self._currencies, default="USD"),
            "DAILY",
            tuple(CostPeriod(day, day + timedelta(days=1), estimated=True) for day in days),
            {
                key: tuple(float(round(row.get(day, Decimal(0)), 10)) for day in days)
                for key, row in sorted(self._amounts.items())
            },
        )
