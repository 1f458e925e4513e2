"""Parquet without a library: files that pyarrow 26 wrote (``parquet/``), and the same files broken.

The files have the columns of a cost and usage export: 14 days, two hours of ``i-1`` a day, a planned instance, a row
without a resource and a credit a day; with a map column beside, which is not read.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from rassistant.collect.parquet import NotRead, parquet_rows
from rassistant.collect.parquet_values import Column, packed_numbers
from rassistant.collect.snappy import unsnapped
from rassistant.collect.thrift import CompactReader

FILES = Path(__file__).parent / "parquet"
NEEDED = ("line_item_resource_id", "line_item_usage_start_date", "line_item_unblended_cost", "line_item_line_item_type")
OPTIONAL = ("line_item_net_unblended_cost", "savings_plan_savings_plan_effective_cost", "not_there")


def content(name):
    return (FILES / f"{name}.parquet").read_bytes()


@pytest.mark.parametrize("name", ["snappy", "int96_plain", "gzip_second"])
def test_rows_are_those_that_were_written(name):
    rows = list(parquet_rows(content(name), NEEDED, OPTIONAL))
    assert len(rows) == 70
    assert rows[0] == {
        "line_item_resource_id": "i-1",
        "line_item_usage_start_date": "2026-11-08",
        "line_item_unblended_cost": "0.125",
        "line_item_line_item_type": "Usage",
        "line_item_net_unblended_cost": "0.1",
        "savings_plan_savings_plan_effective_cost": "",
    }
    assert rows[2]["savings_plan_savings_plan_effective_cost"] == "1.5"
    assert rows[3]["line_item_resource_id"] == ""
    assert rows[-1]["line_item_resource_id"] == "i-é1"
    assert {row["line_item_usage_start_date"] for row in rows} == {f"2026-11-{day:02d}" for day in range(8, 22)}
    assert sum(float(row["line_item_unblended_cost"]) for row in rows) == pytest.approx(14 * (0.25 + 2.4 + 9 - 5))


def test_what_is_packed_otherwise_is_refused_by_name():
    with pytest.raises(NotRead):
        list(parquet_rows(content("zstd"), NEEDED, ()))


@pytest.mark.parametrize("needed", ["not_there", "resource_tags", "key"])
def test_a_column_that_is_not_at_the_top_is_missing(needed):
    with pytest.raises(ValueError, match="missing"):
        list(parquet_rows(content("snappy"), (needed,), ()))


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1PAR1", b"PAR1\xff\xff\xff\xffPAR1", b"x" * 100])
def test_what_is_no_parquet(data):
    with pytest.raises(ValueError, match=r"Parquet|footer"):
        list(parquet_rows(data, NEEDED, ()))


@pytest.mark.parametrize("name", ["snappy", "int96_plain", "gzip_second"])
def test_a_broken_file_is_an_error_or_other_rows_but_nothing_else(name):
    whole, chance = content(name), random.Random(7)
    refused = 0
    for _ in range(150):
        broken = bytearray(whole)
        for _ in range(chance.choice((1, 4, 20))):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            list(parquet_rows(bytes(broken[: chance.choice((len(broken), len(broken) - 9))]), NEEDED, OPTIONAL))
        except (ValueError, NotRead):
            refused += 1
    assert refused > 75


class TestSnappy:
    @pytest.mark.parametrize(
        ("packed", "plain"),
        [
            (b"\x03\x08abc", b"abc"),
            (b"\x09\x08abc\x09\x03", b"abcabcabc"),
            (b"\x08\x00a\x0d\x01", b"aaaaaaaa"),
            (b"\x07\x0cabcd\x0a\x04\x00", b"abcdabc"),
            (b"\x3d\xf0\x3c" + b"z" * 61, b"z" * 61),
            (b"\x00", b""),
        ],
    )
    def test_literals_and_copies_that_overlap(self, packed, plain):
        assert unsnapped(packed, 100) == plain

    @pytest.mark.parametrize(
        "packed", [b"", b"\x03\x08ab", b"\x04\x08abc", b"\x02\x08abc", b"\x09\x08abc\x09\x04", b"\x09\x08abc\x09\x00"]
    )
    def test_what_is_cut_or_points_outside(self, packed):
        with pytest.raises((ValueError, IndexError)):
            unsnapped(packed, 100)

    def test_no_more_than_is_taken(self):
        with pytest.raises(ValueError, match="longer"):
            unsnapped(b"\x65" + b"\xf0\x64" + b"z" * 101, 100)


def test_numbers_in_runs_and_groups():
    assert packed_numbers(b"\x08\x02", 0, 2, 4) == [2, 2, 2, 2]
    assert packed_numbers(b"\x03\x88\xc6\xfa", 0, 3, 8) == [0, 1, 2, 3, 4, 5, 6, 7]
    for cut in (b"\x03\x88", b"\x08", b""):
        with pytest.raises((ValueError, IndexError)):
            packed_numbers(cut, 0, 3, 8)


def test_decimals_and_dates_are_told_as_they_are():
    assert Column("d", 7, False, 5, None, 2, 3).plain((-125).to_bytes(3, "big", signed=True), 9) == ["-1.25"]
    assert Column("d", 1, False, 5, None, 3).plain((1500).to_bytes(4, "little"), 9) == ["1.500"]
    assert Column("d", 1, False, 6).plain((20_000).to_bytes(4, "little"), 9) == ["2024-10-04"]


def test_structs_nested_without_end_are_refused():
    with pytest.raises(ValueError, match="deep"):
        CompactReader(b"\x1c" * 100).record()
