"""Korean by sense: each meaning in the verbs, adjectives, nouns and orders by which it may be said."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import Condition, QueryPlan
from rassistant.language.reading import Situation
from rassistant.models.resource import Resource
from rassistant.resources.registry import all_kinds
from rassistant.services.query_words import question_parser

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

SAME = {
    "도쿄에 있는 버킷": "도쿄에 자리한 버킷 / 도쿄에 자리 잡은 버킷 / 도쿄에 퍼져 있는 버킷 / 도쿄에서 굴러가는 버킷 / 도쿄에 올라와 있는 버킷 / 도쿄에 굴리고 있는 버킷",
    "서울이 아닌 서버": "서울에 없는 서버 / 서울엔 없는 서버 / 서울 리전에 없는 서버 / 서울에 있지 않은 서버 / 서울에 두지 않은 서버 / 서울을 벗어난 서버 / 서울 말고 딴 데 있는 서버",
    "서울에서 실행 중인 서버": "서울에서 가동 중인 서버 / 서울에서 기동 중인 서버 / 서울에서 돌리고 있는 서버 / 서울에서 러닝 중인 서버 / 서울에서 돌리는 중인 서버",
    "중지된 서버": "오프 상태 서버 / 전원을 내린 서버 / 세워 둔 서버 / 중단 상태의 서버 / 꺼진 채로 있는 서버",
    "연결되지 않은 볼륨": "유휴 볼륨 / 고아 볼륨 / 연결 해제된 볼륨 / 안 쓰이는 볼륨 / 아무 데서도 안 쓰는 볼륨",
    "안 쓰는 탄력적 IP": "할당만 되고 안 쓰는 EIP / 잡아만 놓은 EIP / 그냥 들고만 있는 EIP",
    "퍼블릭 버킷": "외부 노출 버킷 / 열어 둔 버킷 / 대외 공개된 버킷 / 공개로 풀린 버킷",
    "비공개 버킷": "막아 둔 버킷 / 닫혀 있는 버킷",
    "암호화되지 않은 볼륨": "암호화가 해제된 볼륨 / 암호화 기능이 꺼진 볼륨 / 암호화 여부가 아니오인 볼륨 / 암호화가 아직인 볼륨",
    "삭제 방지가 꺼진 DB": "삭제 방지가 풀린 DB / 삭제 방지 해제된 DB / 삭제 방지를 안 건 DB",
    "멀티 AZ인 DB": "멀티 AZ로 운영하는 DB / 멀티 AZ로 띄운 DB / 여러 AZ에 걸쳐 있는 DB",
    "멀티 AZ가 아닌 DB": "멀티 AZ로 안 돌리는 DB / 한 AZ에만 있는 DB / 가용 영역 하나만 쓰는 DB",
    "가장 싼 EC2 3개": "제일 덜 비싼 EC2 3개 / 가장 안 비싼 EC2 3개 / 돈 제일 덜 드는 EC2 3개",
    "가장 비싼 EC2 5개": "비용 순위 5위까지 EC2 / 돈 나가는 순으로 EC2 5개 / 요금 제일 센 EC2 5개 / 비용 잡아먹는 EC2 5개만",
    "가장 한가한 서버 5대": "제일 덜 바쁜 서버 5대 / 가장 안 바쁜 서버 5대 / 제일 노는 서버 5대 / 제일 안 쓰는 서버 5대",
    "가장 바쁜 서버 5대": "부하가 제일 큰 서버 5대 / 제일 빡세게 도는 서버 5대",
    "호출이 가장 많은 람다 5개": "가장 자주 불리는 람다 5개 / 호출이 잦은 람다 5개 / 제일 자주 도는 람다 5개",
    "서버 몇 대야": "서버가 얼마나 있나 / 서버 세어봐 / 서버 몇 대 보유 중이야",
    "CPU가 60% 이상이거나 5% 이하인 서버": "CPU 60% 이상 또는 5% 이하 서버 / CPU 60% 이상이나 5% 이하인 서버 / CPU가 60% 이상 아니면 5% 이하인 서버",
    "꺼져 있거나 태그가 없는 서버": "꺼졌거나 태그 없는 서버 / 꺼진 서버나 태그 없는 서버 / 중지되었거나 태그가 없는 서버",
    "꺼져 있고 태그가 없는 서버": "꺼진 데다 태그도 없는 서버 / 꺼져 있을 뿐 아니라 태그도 없는 서버",
    "CPU가 5% 미만인 서버": "CPU 점유율이 5%도 안 되는 서버 / CPU 부하가 5% 미만인 서버",
    "500GB보다 큰 볼륨": "500GB보다 용량이 큰 볼륨",
    "100GB보다 작은 볼륨": "100GB보다 조그만 볼륨",
    "마지막 수정이 6개월 넘은 람다": "코드가 6개월 넘게 안 바뀐 람다 / 6개월 넘게 배포가 없는 람다 / 코드를 마지막으로 바꾼 지 6개월 넘은 람다",
    "Env 태그별 서버 개수": "Env 태그마다 서버가 몇 대씩 / Env 태그 기준으로 서버 세어줘 / Env 태그로 묶은 서버 개수",
    "태그 없는 서버": "태그가 아무것도 없는 서버 / 아무런 태그도 없는 서버 / 태그 하나 안 달린 서버 / 무태그 서버",
    "Env 태그가 prod인 서버": "Env 태그에 prod 붙은 서버 / Env 태그로 prod를 단 서버 / prod라는 Env 태그가 달린 서버",
    "이름에 api가 들어간 서버": "이름에 api 든 서버 / 서버명에 api 들어간 것 / 이름에 api가 보이는 서버",
    "이름이 web으로 시작하는 서버": "이름 맨 앞이 web인 서버 / 이름 앞에 web이 붙은 서버 / 접두어가 web인 서버",
    "서울과 도쿄에 있는 서버": "서울과 도쿄 두 곳 서버 / 서울하고 도쿄 양쪽 서버 / 서울에 있거나 도쿄에 있는 서버",
    "서버랑 버킷": "서버 버킷 둘 다 / 서버도 버킷도 / 서버랑 버킷 한꺼번에",
    "ASG가 있는 서버": "오토스케일링 그룹에 속한 서버 / ASG에 들어 있는 서버",
    "ASG가 없는 서버": "오토스케일링 그룹에 속하지 않은 서버 / 어느 ASG에도 안 속한 서버",
    "10월에 만든 서버": "생성 시점이 10월인 서버 / 10/1부터 10/31까지 만든 서버",
    "지난달 계정별 비용 상위 3개": "상위 3개 계정 지난달 비용",
    "객체 수 상위 5개 버킷": "버킷별 객체수 상위 5",
    "8월 1일부터 8월 10일까지 만든 RDS": "8월 초에 만든 RDS",
    "버전이 1.29인 EKS": "1.29 버전 EKS / 쿠버 1.29 클러스터 / 1.29 쿠버네티스",
    "버전이 14인 postgres": "14 버전 postgres",
    "중지된 서버 중지 시각 내림차순 3대": "최근에 꺼진 서버 3대",
    "실행 중인 서버 마지막 시작 오름차순 1개": "제일 오래 켜져 있는 서버",
    "실행 중인 태스크가 없는 ECS 서비스": "태스크가 안 떠 있는 ECS 서비스",
    "KMS가 아닌 버킷": "KMS 안 쓰는 버킷",
    "CPU가 70% 이상인 서버 CPU 높은 순": "CPU가 70% 이상인 서버를 높은 순으로",
    "이름이 review-*인 람다": "review-* 이름 패턴인 람다",
    "서울 서버 보여줘": "서울 서버 보여줭 / 1) 서울 서버 보여줘",
    "이름에 test가 들어간 것 또는 이름에 tmp가 들어간 버킷": "이름에 test 또는 tmp 들어간 버킷 / 이름에 test나 tmp가 있는 버킷",
    "공개된 AMI": "공개된 머신 이미지",
    "10월 리전별 비용 상위 4개": "10월 비용 상위 리전 4개",
    "CPU 상위 5대 서버": "CPU 상위 서버 5대",
    "엔진이 mysql이고 버전이 8.0인 DB": "MySQL 8.0 엔진 데이터베이스",
    "engine=postgres RDS 스냅샷": "포스트그레스 RDS 스냅샷",
    "노드 수가 1인 엘라스티캐시": "노드가 한 개뿐인 일래스티캐시",
    "삭제 방지가 꺼진 DB 목록": "삭제방지해제된DB목록 / 삭제 방지를 풀어 둔 DB 목록",
    "CPU가 20% 이하인 서버": "CPU가20%이하로떨어진서버 / CPU가 20% 이하로 떨어진 서버",
    "만든 지 1년 넘은 gp2 볼륨": "1년 넘은 gp2 볼륨",
    "버킷 이름 오름차순": "버킷 이름순으로 정렬해줘 / 이름순으로 버킷 정렬 / 버킷 이름순",
    "비용이 제일 높은 리전": "월 비용 합계가 제일 큰 리전",
    "암호화된 볼륨": "볼륨 중 암호화가 된 것 / 볼륨 중 암호화를 사용하는 것 / 볼륨인데 암호화가 된 거",
    "삭제 방지 안 된 DB": "DB 중 삭제 방지 안 된 것 / DB 중에 삭제 방지가 안 된 거",
    "gp2가 아닌 볼륨": "gp2인 볼륨 빼고 나머지 / 볼륨 중 gp2인 볼륨을 제외한 것",
    "실행 중인 서버": "운영 중인 서버",
    "실행 중인 서버 말고 꺼진 서버": "운영 중인 서버 말고 꺼 둔 것만 / 켜진 서버 말고 꺼 둔 것만",
    "크기 큰 볼륨 10개": "용량 큰 볼륨 순으로 10개",
    "인터페이스 타입 VPC 엔드포인트": "인터페이스 엔드포인트만",
    "내보낸 양이 5GB 넘는 NAT": "nat 중에 하루에 5기가 넘게 내보내는 거",
}  # fmt: skip

ENDINGS = """
보여줄 수 있음? / 보여주시면 됩니다 / 보여주길 바람 / 보여줘요~ / 알려주십쇼 / 알려주셈 / 알려줄 수 있냐 / 뽑아 놔줘 / 뽑아놔 / 조회 요망 / 조회하자 / 목록 필요함 /
봐야 함 / 급하게 봐야 함 / 볼게요 / 볼 수 있음? / 있으려나 / 뭡니까 / 쫙 뽑아줘 / 당장 보여줘 / 한번만 보여줘 / 궁금함 / 읽어줘 / 엑셀로 줘 / 현황 파악 / 상황 알려줘 /
잡아내기 / 부탁드릴게요 / 조회 가능해요? / 있긴 한가요 / 만 남겨줘
"""
COUNTS = "개수가 얼마나 돼 / 카운트해줘 / 세어 주세요 / 몇 대 보유 중 / 몇 대였더라 / 세봐 / 숫자만 알려줘"
COSTS = "얼마였는지 보여주세요 / 합쳐줘 / 어땠어 / 얼마나 썼는지 / 총 얼마야 / 얼마 깨졌어"
REFUSED = (
    "호출이 10GB 이상인 람다",
    "CPU 70% 이상이고 메모리 사용률 50% 이상인 서버를 높은 순으로",
    "죽은 서버",
    "자고 있는 서버",
    "공개로 막은 서버",
    "서울에 없나?",
)


def read(text: str, previous: QueryPlan | None = None, words: AccountWords | None = None) -> QueryPlan | None:
    return question_parser().parse(text, Situation(NOW, previous=previous, words=words)).plan


@pytest.mark.parametrize("plain", SAME)
def test_a_sense_is_the_same_in_all_its_words(plain):
    wanted = read(plain)
    assert wanted is not None
    assert {said: read(said) for said in SAME[plain].split(" / ")} == dict.fromkeys(SAME[plain].split(" / "), wanted)


@pytest.mark.parametrize(
    ("asked", "endings"), [("서울에 있는 꺼진 서버", ENDINGS), ("서울 서버 몇 대", COUNTS), ("지난달 EC2 비용", COSTS)]
)
def test_a_request_ends_in_many_ways(asked, endings):
    wanted, said = read(asked), asked.removesuffix(" 몇 대")
    assert wanted is not None
    texts = [f"{said} {end.strip()}".replace(" 만 ", "만 ") for end in endings.split(" / ")]
    assert {text: read(text) for text in texts} == dict.fromkeys(texts, wanted)


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.id)
def test_a_state_is_one_when_it_is_called_so(kind):
    noun = next(iter(kind.words.ko), None)
    for state in kind.states if noun else ():
        word = next((word for word in state.words.ko if word.endswith(("된", "중인"))), None)
        if word is None:
            continue
        stem = word.removesuffix("인") if word.endswith("중인") else word.removesuffix("된")
        for text in (f"{stem} 상태인 {noun}", f"{noun} 중 {stem} 상태인 것", f"상태가 {stem}인 {noun}"):
            plan = read(text)
            assert plan is not None, text
            assert plan.steps[0].filters, text


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_understood_is_refused(text):
    assert read(text) is None


@pytest.fixture(scope="module")
def words():
    def row(name: str, **tags: str) -> Resource:
        return Resource(
            resource_id=name,
            arn=f"arn:aws:x::{name}",
            service_type="EC2",
            name=name,
            account_id="111122223333",
            region="us-west-2",
            status="running",
            created_at=NOW,
            metrics={},
            tags=tags,
        )

    return AccountWords.of([row("one", Owner="alice", Team="web", Env="prod"), row("two", Owner="bob", Team="data")])


@pytest.mark.parametrize(
    ("text", "field", "op", "value"),
    [
        ("alice 님이 Owner로 되어 있는 서버", "tags.Owner", "eq", "alice"),
        ("alice를 Owner로 둔 서버", "tags.Owner", "eq", "alice"),
        ("Env에 prod라고 적힌 서버", "tags.Env", "eq", "prod"),
        ("prod 태그 달린 서버", "tags.Env", "eq", "prod"),
        ("prod 태그 안 달린 서버", "tags.Env", "ne", "prod"),
        ("Owner가 안 정해진 서버", "tags.Owner", "missing", None),
        ("Owner가 지정된 서버", "tags.Owner", "exists", None),
        ("Team이 web도 data도 아닌 서버", "tags.Team", "not_in", ("web", "data")),
        ("Team이 web이나 data인 서버", "tags.Team", "in", ("web", "data")),
    ],
)
def test_the_account_s_own_tags_are_known_in_any_clause(words, text, field, op, value):
    plan = read(text, words=words)
    assert plan is not None
    assert plan.steps[0].filters == (Condition(field, op, value),)


def test_the_dearest_of_a_time_is_told_by_what_it_cost_then():
    plan = read("지난달 가장 비싼 EC2")
    assert plan is not None
    step = plan.steps[0]
    assert (step.action, step.filters, step.limit) == ("cost", (), 1)
    assert step.aggregation.group_by == ("resource",)
    assert step.time_range.start.month == 10
    assert read("지난달에 만든 것 중 가장 비싼 EC2").steps[0].action == "find"


def test_another_kind_keeps_the_place_of_the_one_before():
    before = read("서울에 있는 EC2")
    for text in ("그럼 RDS도 보여줘", "RDS도", "RDS도 보여줘"):
        assert read(text, before).steps[0].regions == ("ap-northeast-2",)
    assert read("RDS 보여줘", before).steps[0].regions == ()
