"""Services with a small world behind them, for tests of the chat."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from types import SimpleNamespace

from rassistant.assistant.sources import Sources
from rassistant.errors import InvalidInput, NotFound, Text
from rassistant.models.collected import Collected
from rassistant.models.resource import Resource
from rassistant.services.cost_answer import change_pct
from rassistant.services.documents import Documents
from rassistant.services.library import Library
from rassistant.store.memory import MemoryCache

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
PROVENANCE = {"as_of": "2026-11-22T09:00:00Z", "stale": False, "warnings": []}


def resource(name, service_type="EC2", resource_id=None, **changes):
    known = {
        "resource_id": resource_id or f"i-{abs(hash(name)):016x}"[:18],
        "arn": f"arn:aws:ec2:us-east-1:111111111111:instance/{name}",
        "service_type": service_type,
        "name": name,
        "account_id": "111111111111",
        "region": "us-east-1",
        "status": "running",
        "created_at": NOW,
        "tags": {"Env": "prod"},
        "details": {"instance_type": "t3.micro"},
        "monthly_cost_usd": 12.34,
        "cost_source": "resource",
    }
    return Resource(**{**known, **changes})


class World:
    """``ledger``: (day, service, region) → USD. ``refuses``: questions that the parser does not understand."""

    def __init__(self, rows=(), ledger=None, findings=(), refuses=("asdf",), warnings=()):
        self.rows_ = list(rows)
        self.ledger = ledger or {}
        self.findings = list(findings)
        self.refuses = refuses
        self.warnings = list(warnings)
        self.asked = []
        self.answers = {}
        self.documents = Documents(None, MemoryCache(lambda: NOW), lambda: NOW)

    def sources(self):
        others = ("forecast", "budgets", "anomalies", "prices", "permissions", "exposure", "architecture")
        return Sources(
            ask=self.ask,
            resources=SimpleNamespace(rows=self.rows, detail=self.detail),
            cost=SimpleNamespace(answer=self.cost),
            metrics=SimpleNamespace(one=self.metrics),
            recommendations=SimpleNamespace(answer=self.recommendations, one=self.recommendation),
            library=Library(self.documents),
            fix_code=SimpleNamespace(text=lambda identifier, format_, _locale: f"# {format_} of {identifier}"),
            clock=lambda: NOW,
            **{name: SimpleNamespace(answer=partial(self.other, name)) for name in others},
        )

    def other(self, name, *given, **named):
        """Services of which a test says the answer: ``world.answers[name]``."""
        self.asked.append({name: (given, named)})
        if name not in self.answers:
            raise NotFound(Text(f"No {name}.", f"{name} 없음."))
        return {**PROVENANCE, **self.answers[name]}

    def recommendation(self, identifier, _locale):
        found = next((f for f in self.findings if f["id"] == identifier), None)
        if found is None:
            raise NotFound(Text("There is no such recommendation.", "그런 추천이 없습니다."))
        return found

    @property
    def provenance(self):
        return {**PROVENANCE, "warnings": self.warnings}

    def ask(self, locale, *, text="", previous_plan=None, plan=None, limit=20):
        self.asked.append({"text": text, "previous_plan": previous_plan, "plan": plan, "limit": limit})
        empty = dict.fromkeys(("rows", "total", "next_cursor", "count", "groups", "cost", "reason", "suggestions"))
        if any(word in text for word in self.refuses):
            reason = "무엇을 묻는지 알 수 없습니다." if locale == "ko" else "I cannot tell what this asks."
            return {**empty, "kind": "refusal", "plan": None, "parser": "rules", "explanation": "",
                    "reason": reason, "suggestions": ["stopped EC2"], **self.provenance}  # fmt: skip
        rows = [row.as_row() for row in self.rows_]
        return {**empty, "kind": "rows", "plan": plan or {"version": 1, "steps": [{"text": text}]}, "parser": "rules",
                "explanation": "EC2", "rows": rows[:limit], "total": len(rows), **self.provenance}  # fmt: skip

    def rows(self, *_args, **_options):
        return Collected(tuple(self.rows_), (), NOW)

    def detail(self, resource_id, _locale, *, service_types=(), scope=None, refresh=False):
        for row in self.rows_:
            if resource_id in (row.resource_id, row.arn):
                return {"resource": row.as_row(), "fields": [], "metric_series": [], "findings": self.findings,
                        "cli": "aws ec2", "console_url": None, **self.provenance}  # fmt: skip
        raise NotFound(Text(f'There is no resource "{resource_id}".', f'리소스 "{resource_id}"이(가) 없습니다.'))

    def metrics(self, question, _locale):
        row = self.detail(question.resource_id, "en")["resource"]
        points = [["2026-11-22T08:00:00Z", 10.0], ["2026-11-22T09:00:00Z", 30.0], ["2026-11-22T10:00:00Z", None]]
        series = {"metric": "CPUUtilization", "label": "CPU", "statistic": "Average", "unit": "%", "period": 3600,
                  "points": points}  # fmt: skip
        return {**row, "start": "a", "end": "b", "period": 3600, "series": [series], **self.provenance}

    def cost(self, question, _locale):
        if question.start and question.start < date(2025, 9, 1):
            raise InvalidInput(Text("Too early.", "너무 이릅니다."), field="start")
        end = question.end or NOW.date()
        start = question.start or end - timedelta(days=30)
        index = {"service": 1, "region": 2, "usage_type": 1}.get(question.group_by)

        def sums(first, last):
            totals = {}
            for key, amount in self.ledger.items():
                day = date.fromisoformat(key[0])
                if first <= day < last and (not question.service or key[1] in question.service):
                    group = "Total" if index is None else key[index]
                    totals[group] = totals.get(group, 0) + amount
            return totals

        before_start = start - (end - start)
        now, before = sums(start, end), sums(before_start, start)
        total, previous = sum(now.values()), sum(before.values())
        groups = [
            {"key": key, "total": now.get(key, 0.0), "previous_total": before.get(key, 0.0),
             "change_pct": change_pct(now.get(key, 0.0), before.get(key, 0.0)), "points": []}
            for key in {**now, **before}
        ]  # fmt: skip
        groups.sort(key=lambda group: -group["total"])
        return {"start": start.isoformat(), "end": end.isoformat(), "granularity": "DAILY", "metric": "unblended",
                "currency": "USD", "group_by": question.group_by, "total": total,
                "previous_start": before_start.isoformat(), "previous_end": start.isoformat(),
                "previous_total": previous, "change_pct": change_pct(total, previous), "credits": 0.0,
                "groups": groups, **self.provenance}  # fmt: skip

    def recommendations(self, wish, _locale, *, limit=100, cursor=None, refresh=False):
        items = [f for f in self.findings if not wish.service_types or f["service_type"] in wish.service_types]
        saving = sum(item["monthly_saving_usd"] or 0 for item in items)
        return {"items": items[:limit], "totals": {"monthly_saving_usd": saving, "count": len(items),
                "monthly_saving_after_commitments_usd": None}, "insufficient_data": [], "unpriced": 0,
                "total": len(items), "next_cursor": None, **self.provenance}  # fmt: skip


def finding(name="data-vol", saving=8.0, **changes):
    return {
        "id": f"ebs-{name}", "code": "EBS-UNATTACHED", "resource_id": f"vol-{name}", "name": name,
        "service_type": "EBS", "account_id": "111111111111", "region": "us-east-1", "title": "Unattached volume",
        "reason": "100 GiB, unattached for 40 days", "action": "Snapshot, then delete", "monthly_saving_usd": saving,
        "monthly_saving_after_commitments_usd": None, "risk": "low", "effort": "low", "restart": False,
        "counted": True, "state": "open", **changes,
    }  # fmt: skip


class Log:
    """TurnLog's face, in a list."""

    def __init__(self):
        self.events = []
        self.said = []

    @property
    def answer(self):
        return "".join(self.said)

    def check(self):
        return None

    def text(self, piece):
        self.said.append(piece)

    def event(self, type_, **data):
        self.events.append((type_, data))

    def citation(self, title, url):
        self.events.append(("citation", title, url))

    def tool(self, name, label):
        from contextlib import contextmanager

        @contextmanager
        def step():
            outcome = {"ok": False}
            try:
                yield outcome
            finally:
                self.events.append((name, label, outcome))

        return step()
