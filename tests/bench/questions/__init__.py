"""Questions and what they must give, asked of generated accounts; and how long the handler takes over 5,000 resources."""

from tests.bench.questions import evaluation, handler_time


def run() -> None:
    evaluation.run()
    handler_time.run()


__all__ = ["run"]
