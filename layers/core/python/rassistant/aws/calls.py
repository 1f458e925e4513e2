"""One call, and one listing through all its pages, with retries and errors of ours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError
from botocore.paginate import Paginator
from botocore.parsers import ResponseParserError

from rassistant.aws.actions import iam_action
from rassistant.aws.failures import translate, translated
from rassistant.aws.patience import Allowance, Patience
from rassistant.aws.region_of_call import calling
from rassistant.aws.sessions import Sessions, endpoint_region
from rassistant.errors import MalformedAnswer
from rassistant.models.scope import Account

Toll = Callable[[str], None]
"""Called with the service before each attempt of a call; what it raises keeps the attempt back."""


class Calls:
    """``service`` is boto3's client name, ``operation`` the API's name (``DescribeInstances``)."""

    def __init__(self, sessions: Sessions, patience: Patience | None = None, toll: Toll | None = None) -> None:
        self._sessions = sessions
        self._toll = toll
        self._patience = patience or Patience()
        self._paging = cache(sessions.paginator_model)
        self._allowances: defaultdict[tuple[str, str], Allowance] = defaultdict(Allowance)

    def call(
        self, account: Account, region: str, service: str, operation: str, /, **parameters: Any
    ) -> Mapping[str, Any]:
        return self._insist(account, region, service, operation)(**parameters)

    def pages(
        self, account: Account, region: str, service: str, operation: str, key: str, /, **parameters: Any
    ) -> Iterator[Any]:
        """The items under ``key`` (dots reach inside) of every page; each page has retries of its own."""
        action = iam_action(service, operation)
        method = self._insist(account, region, service, operation)
        client = self._sessions.client(account, service, region)
        if not client.can_paginate(xform_name(operation)):
            yield from _inside(method(**parameters), key)
            return
        rules = self._paging(service).get_paginator(operation)
        model = client.meta.service_model.operation_model(operation)
        answers = iter(Paginator(method, rules, model).paginate(**parameters))
        while True:
            with translated(action):  # a page token that comes back twice ends the paging with an error
                answer = next(answers, None)
            if answer is None:
                return
            yield from _inside(answer, key)

    def _insist(self, account: Account, region: str, service: str, operation: str) -> Callable[..., Mapping[str, Any]]:
        action = iam_action(service, operation)
        client = self._sessions.client(account, service, region)
        method = getattr(client, xform_name(operation))

        def once(parameters: Mapping[str, Any]) -> Mapping[str, Any]:
            if self._toll is not None:
                self._toll(service)
            try:
                with calling(endpoint_region(region)):
                    answer: Mapping[str, Any] = method(**parameters)
            except ParamValidationError:
                raise  # a mistake of ours, not of AWS
            except (BotoCoreError, ClientError, ResponseParserError, OSError) as error:
                raise translate(error, action=action) from error
            except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
                # botocore's parsers meet an answer of another shape
                raise MalformedAnswer from error
            return answer

        allowance = self._allowances[account.account_id, region]
        return lambda **parameters: self._patience.insist(lambda: once(parameters), allowance)


def _inside(answer: Mapping[str, Any], key: str) -> list[Any]:
    found: Any = answer
    for part in key.split("."):
        if not isinstance(found, Mapping):
            raise MalformedAnswer
        found = found.get(part)
        if found is None:  # an empty list may be left out of an answer
            return []
    if not isinstance(found, list):
        raise MalformedAnswer
    return found
