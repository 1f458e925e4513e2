"""Every route of the API: where it runs and which role it needs.

The gateway, the local server, the role check and the OpenAPI document all read this one table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rassistant.http.caller import Role


@dataclass(frozen=True, slots=True)
class Operation:
    """``path`` is the gateway's; ``{name+}`` takes slashes in. ``role`` None: open to all. ``function``: its folder.

    ``query``, ``body`` and ``answer`` name models of ``http.schemas`` and ``http.answers``. ``text``: the media type of
    an answer that is text; ``answer`` is empty then.
    """

    method: str
    path: str
    function: str
    role: Role | None
    summary: str
    answer: str
    query: str = ""
    body: str = ""
    status: int = 200
    csv: bool = False
    text: str = ""

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"


_TURN = "/api/chat/{conversation_id}/turns/{turn_id}"

OPERATIONS: tuple[Operation, ...] = (
    Operation("GET", "/api/health", "query", None, "Is the service up", "Health"),
    Operation("GET", "/api/me", "query", "viewer", "Who is asking, and what this installation can do", "Me"),
    Operation("GET", "/api/settings", "query", "viewer", "What is set for everybody", "SettingsAnswer"),
    Operation("PUT", "/api/settings", "query", "operator", "Set some of it", "SettingsAnswer", body="SettingsBody"),
    Operation(
        "GET",
        "/api/resources",
        "query",
        "viewer",
        "Resources by filter",
        "ResourcePage",
        query="ResourcesQuery",
        csv=True,
    ),
    Operation(
        "GET",
        "/api/resources/{resource_id+}",
        "query",
        "viewer",
        "One resource with everything known of it",
        "ResourceDetail",
        query="ResourceQuery",
    ),
    Operation("POST", "/api/query", "query", "viewer", "Answer a question", "QueryAnswer", body="QueryBody"),
    Operation(
        "GET", "/api/cost", "cost", "viewer", "Cost over time, by group", "CostAnswer", query="CostQuery", csv=True
    ),
    Operation(
        "GET",
        "/api/cost/forecast",
        "cost",
        "viewer",
        "What the next days, the month and the quarter will cost",
        "CostForecast",
        query="ForecastQuery",
    ),
    Operation(
        "GET",
        "/api/cost/anomalies",
        "cost",
        "viewer",
        "What cost more than it should, and why",
        "CostAnomalies",
        query="AnomaliesQuery",
    ),
    Operation(
        "POST",
        "/api/cost/anomalies/{id}/feedback",
        "cost",
        "operator",
        "Say that an anomaly is expected, or that it is looked into",
        "AnomalyJudgement",
        body="AnomalyFeedbackBody",
    ),
    Operation(
        "DELETE",
        "/api/cost/anomalies/{id}/feedback",
        "cost",
        "operator",
        "Take back what was said of an anomaly",
        "AnomalyJudgement",
    ),
    Operation("POST", "/api/cost/insights", "cost", "viewer", "Cost in words", "Insights", body="InsightsBody"),
    Operation(
        "GET", "/api/budgets", "cost", "viewer", "Budgets, spent and to come", "BudgetsAnswer", query="BudgetsQuery"
    ),
    Operation("GET", "/api/metrics", "metrics", "viewer", "One metric over time", "MetricAnswer", query="MetricQuery"),
    Operation(
        "GET",
        "/api/metrics/summary",
        "metrics",
        "viewer",
        "The last day's metrics, one row a resource",
        "MetricSummary",
        query="MetricSummaryQuery",
        csv=True,
    ),
    Operation(
        "GET",
        "/api/metrics/comparison",
        "metrics",
        "viewer",
        "One metric of several resources over time",
        "MetricComparison",
        query="MetricComparisonQuery",
    ),
    Operation(
        "GET",
        "/api/recommendations",
        "optimize",
        "viewer",
        "What could be saved, with evidence",
        "Recommendations",
        query="RecommendationsQuery",
    ),
    Operation(
        "GET",
        "/api/recommendations/{id}/code",
        "optimize",
        "viewer",
        "The fix as text to read and run by hand",
        "",
        query="CodeQuery",
        text="text/plain",
    ),
    Operation(
        "GET",
        "/api/recommendations/learning",
        "optimize",
        "viewer",
        "What rejections have taught",
        "Learning",
        query="LearningQuery",
    ),
    Operation(
        "DELETE",
        "/api/recommendations/learning/{id}",
        "optimize",
        "operator",
        "Forget what was learned",
        "Forgotten",
    ),
    Operation(
        "POST",
        "/api/recommendations/strategy",
        "optimize",
        "viewer",
        "How to act on one recommendation, or on all, in words",
        "Strategy",
        body="StrategyBody",
    ),
    Operation(
        "POST",
        "/api/recommendations/{id}/feedback",
        "optimize",
        "operator",
        "Accept, reject or snooze a recommendation, or open it again",
        "Finding",
        body="DecisionBody",
    ),
    Operation(
        "POST",
        "/api/transcriptions",
        "chat",
        "viewer",
        "Turn a recording into text",
        "Transcription",
        body="TranscriptionBody",
        status=202,
    ),
    Operation("GET", "/api/transcriptions/{id}", "chat", "viewer", "The text of a recording", "Transcription"),
    Operation("POST", "/api/chat", "chat", "viewer", "Begin a turn", "TurnStarted", body="ChatBody", status=202),
    Operation("GET", "/api/chat", "chat", "viewer", "Own conversations", "Conversations", query="ConversationsQuery"),
    Operation(
        "GET", "/api/chat/{conversation_id}", "chat", "viewer", "One conversation with its turns", "Conversation"
    ),
    Operation("DELETE", "/api/chat/{conversation_id}", "chat", "viewer", "Delete one conversation", "Deleted"),
    Operation("DELETE", "/api/chat", "chat", "viewer", "Delete all own conversations", "Deleted"),
    Operation("GET", _TURN, "chat", "viewer", "The events of a turn, as they come", "TurnEvents", query="TurnQuery"),
    Operation("POST", f"{_TURN}/stop", "chat", "viewer", "Stop a turn", "TurnStopped"),
    Operation("POST", f"{_TURN}/retry", "chat", "viewer", "Ask the same again", "TurnStarted", status=202),
    Operation("POST", f"{_TURN}/feedback", "chat", "viewer", "Judge an answer", "TurnFeedback", body="FeedbackBody"),
    Operation(
        "PATCH",
        "/api/chat/{conversation_id}",
        "chat",
        "viewer",
        "Rename a conversation",
        "ConversationItem",
        body="ConversationBody",
    ),
    Operation(
        "GET",
        "/api/chat/{conversation_id}/export",
        "chat",
        "viewer",
        "A conversation as Markdown",
        "",
        text="text/markdown",
    ),
    Operation(
        "POST",
        "/api/refresh",
        "refresh",
        "viewer",
        "Read everything anew",
        "TurnStarted",
        body="RefreshBody",
        status=202,
    ),
)


@cache
def _by_key() -> dict[str, Operation]:
    return {entry.key: entry for entry in OPERATIONS}


def operation(key: str) -> Operation:
    """KeyError where there is no such route."""
    return _by_key()[key]
