"""Questions and what they must give, asked of generated accounts."""

from tests.bench.questions.evaluation import run

__all__ = ["run"]
