"""Names in a diagram's text can't become its syntax."""

from __future__ import annotations

import re

from rassistant.services.mermaid import mermaid

HOSTILE = '"]; click n1 "https://evil.example" <script>alert(1)</script> `x` \\ # & end\nsubgraph z'


def node(identifier, label, group=None, kind="EC2"):
    return {"id": identifier, "kind": kind, "label": label, "detail": label, "group": group}


def test_the_text_has_the_graph():
    groups = [
        {"id": "vpc-1", "kind": "vpc", "label": "shop", "parent": None},
        {"id": "subnet-1", "kind": "subnet", "label": "a", "parent": "vpc-1"},
    ]
    nodes = [
        node("internet", "Internet", kind="internet"),
        node("n1", "web", "subnet-1"),
        node("n2", "db", "vpc-1", "RDS"),
    ]
    edges = [
        {"source": "internet", "target": "n1", "label": ""},
        {"source": "n1", "target": "n2", "label": ""},
        {"source": "vpc-1", "target": "subnet-1", "label": "peering"},
    ]
    lines = mermaid(groups, nodes, edges).splitlines()
    assert lines[0] == "flowchart LR"
    assert [line.strip() for line in lines if "subgraph" in line] == ['subgraph g0["shop"]', 'subgraph g1["a"]']
    assert lines.count("  end") == 1
    assert '      n1["EC2 · web · web"]' in lines
    assert '    n2[("RDS · db · db")]' in lines
    assert "  internet --> n1" in lines
    assert "  g0 -->|peering| g1" in lines


def test_a_hostile_name_stays_a_name():
    groups = [{"id": "vpc-1", "kind": "vpc", "label": HOSTILE, "parent": None}]
    text = mermaid(groups, [node("n1", HOSTILE, "vpc-1")], [{"source": "n1", "target": "n1", "label": HOSTILE}])
    assert "<" not in text
    assert "`" not in text
    assert "\\" not in text
    for line in text.splitlines()[1:]:
        assert len(re.findall('"', line)) in (0, 2), line
        assert re.fullmatch(r'\s*(subgraph g0\[".*"\]|n1\[".*"\]|end|n1 -->\|.*\| n1)', line), line
    assert text.count("subgraph g0") == 1
