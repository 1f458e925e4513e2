"""The words of Korean questions for times and ages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    "TO": {
        None: phrases("에서 | 부터 | ~ | 내지"),
    },
    "SINCE": {
        None: phrases(
            """
            이후 | 이후로 | 이후에 | 이래 | 이래로 | 부터 | 부터의 | 이후의 | 이후부터 | 부터 지금까지 |
            부터 현재까지 | 부터 오늘까지
            """
        ),
    },
    "AFTER": {
        None: phrases("다음에 | 지나서 | 후에 | 뒤에"),
    },
    "BEFORE": {
        None: phrases(
            """
            이전 | 이전에 | 이전의 | 전에 | 전 | 보다 먼저 | 보다 이전에 | 보다 전에 | 이전부터 | 보다 이전
            """
        ),
    },
    "UNTIL": {
        None: phrases("까지 | 까지의"),
    },
    "CREATED": {
        None: phrases(
            """
            생성 | 생성된 | 생성한 | 생성일 | 생성일이 | 생성 시각 | 생성시각 | 생성 시간 | 생성시간 | 생성 일자 |
            생성일자 | 생성 날짜 | 생성날짜 | 생성 시점 | 생성시점 | 만든 날 | 만든 날짜 | 만들어진 날 | 생성 시기 |
            만든 | 만들어진 | 만들었던 | 만들어 | 만들어졌 | 생성되었 | 생성됐 |
            시작된 | 시작한 | 시작 시각 | 띄운 | 띄워진 | 론칭된 | 런칭된 | 런치된 | 기동된 | 추가된 | 추가한 |
            생긴 | 생성되어 | 생성돼 | 개설된 | 개설한 | 구축된 | 구축한 | 프로비저닝된 | 나이 | 만들어 진 |
            만들었 | 만들은 | 찍은 | 할당된 | 할당받은 | 발급된 | 뜬 | 신규 생성된 | 새로 생성된 | 새로 만든 |
            새로 만들어진 | 작성된 | 만들어둔 | 생성해 둔 | 도입된 | 등록된 | 올린 | 배포된 | 배포한 | 시작
            """
        ),
    },
    "SINCEDONE": {
        None: phrases(
            """
            지 | 된 지 | 된지 | 한 지 | 한지 | 난 지 | 난지 | 은 지 | 은지 | ㄴ지 | 한지는
            """
        ),
    },
    "OLD": {
        None: phrases(
            """
            된 | 지난 | 경과한 | 경과된 | 경과 | 묵은 | 오래된 | 먹은 | 지나간 | 짜리 | 지나 | 되는 |
            전에 | 된지
            """
        ),
    },
    "NOTYET": {
        None: phrases(
            """
            안 된 | 안된 | 안 지난 | 안지난 | 지나지 않은 | 되지 않은 | 채 안 된 | 도 안 된 | 이 안 된 | 도 안된 |
            이 안된 | 안 넘은 | 넘지 않은 | 도 지나지 않은 | 도 되지 않은 | 이 지나지 않은 | 이 되지 않은 |
            밖에 안 된 | 밖에 안된 | 채 안된 | 이 채 안 된
            """
        ),
    },
    "AGO": {
        None: phrases("전 | 전에 | 이전에 | 전의"),
    },
    "FORTIME": {
        None: phrases("동안 | 째 | 간 | 넘게 | 내내"),
    },
    "WITHIN": {
        None: phrases(
            """
            이내 | 이내에 | 이내의 | 내 | 내에 | 안에 | 동안 | 동안의 | 간 | 간의 | 사이 | 사이에 | 중 | 중에 | 에 |
            동안에 | 안쪽 | 이내로 | 안으로 | 사이에서 | 한정
            """
        ),
    },
    "DAYWORD": {
        None: phrases("일 | 날짜 | 일자"),
    },
    "MONTHWORD": {
        None: phrases("월 | 생성 월 | 생성월 | 달 | 생성된 달 | 생성된 월 | 만든 달"),
    },
}
