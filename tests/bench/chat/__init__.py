"""Questions to the chat without a model, asked of a generated account, with the facts that the answers must hold."""

from tests.bench.chat import held_out, tuned, tuned_last, tuned_later
from tests.bench.chat.evaluation import evaluate, report, stack_of

SETS = {"tuned": (*tuned.QUESTIONS, *tuned_later.QUESTIONS, *tuned_last.QUESTIONS), "held out": held_out.QUESTIONS}


def run(names: tuple[str, ...] = tuple(SETS), *, verbose: bool = False) -> None:
    with stack_of() as (stack, truth):
        for name in names:
            report(name, evaluate(SETS[name], stack, truth), verbose=verbose)
