"""Which Korean verbs mean what, by their stems; the forms are made by ``inflections``."""

from __future__ import annotations

from dataclasses import dataclass

from rassistant.language.vocabulary.phrases import phrases


@dataclass(frozen=True, slots=True)
class Verb:
    """``says``: words of the vocabulary that mean the same; ``denies``: those for its negative.

    ``nouns``: the verb is one of these and 하다, 되다 or 시키다. ``free``: stands at the beginning of a word.
    ``held``: means that only as a state that lasts (떠 있는, not 뜬). ``listed``: may end in 고, "and".
    """

    says: tuple[str, ...]
    denies: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    free: bool = True
    held: bool = False
    listed: bool = True


LIGHT = ("되", "하", "시키")

VERBS: tuple[Verb, ...] = (
    Verb(("되어 있는", "있는"), ("되지 않은",), LIGHT, free=False, listed=False),
    Verb(
        ("설정된", "있는"), ("설정되지 않은", "되지 않은"), phrases("걸리 | 걸 | 묶이 | 묶 | 엮이 | 꾸리"), listed=False
    ),
    Verb(
        ("설정된", "있는"),
        ("설정되지 않은", "되지 않은"),
        nouns=phrases("설정 | 적용 | 지정 | 구성 | 처리 | 세팅"),
        listed=False,
    ),
    Verb(
        ("있는", "설정된"),
        ("없는", "설정되지 않은", "안 붙은"),
        phrases("달 | 붙이 | 적히 | 매기 | 매겨지 | 찍히 | 박히 | 잡히 | 가지 | 지니 | 갖"),
        nouns=phrases("표시 | 분류 | 기재 | 할당 | 등록 | 기입 | 입력 | 존재 | 부여 | 배정"),
        listed=False,
    ),
    Verb(
        ("사용하는",),
        (),
        phrases("짜 | 짜이 | 짜여지 | 깔리"),
        nouns=phrases("개발 | 구현 | 작성 | 설치 | 구매 | 구입 | 코딩 | 보유"),
        listed=False,
    ),
    Verb(
        ("썼어",),
        (),
        phrases("쓰 | 들 | 나오 | 나가 | 내 | 들어가 | 깨지 | 빠져나가 | 먹 | 잡아먹 | 버리 | 날리"),
        nouns=phrases("청구 | 지불 | 지출 | 발생 | 과금 | 소비 | 소모"),
        listed=False,
    ),
    Verb(("받는",), ("안 받는",), phrases("받"), listed=False),
    Verb(("비싼",), (), phrases("비싸"), listed=False),
    Verb(("높은",), (), phrases("높"), listed=False),
    Verb(("많은",), (), phrases("많"), listed=False),
    Verb(("낮은",), (), phrases("낮"), listed=False),
    Verb(("적은",), (), phrases("적"), listed=False),
    Verb(("큰",), (), phrases("크"), listed=False),
    Verb(("작은",), (), phrases("작"), listed=False),
    Verb(("느린",), (), phrases("느리"), listed=False),
    Verb(("수정된",), (), phrases("고치 | 바뀌 | 바꾸 | 건드리 | 손대"), nouns=phrases("갱신"), listed=False),
    Verb(("활성화된",), ("활성화되지 않은",), nouns=phrases("활성화"), listed=False),
    Verb(("비활성화된",), ("활성화된",), nouns=phrases("비활성화"), listed=False),
    Verb(("설정된", "있는"), ("설정되지 않은",), phrases("열"), held=True),
    Verb(("설정되지 않은",), (), phrases("막 | 닫 | 잠그"), held=True),
    Verb(("운영하는",), (), phrases("맡 | 다루 | 돌보 | 책임지"), nouns=phrases("담당 | 소유 | 책임"), listed=False),
    Verb(("켜진",), ("안 켜진",), phrases("켜지 | 켜")),
    Verb(("꺼진",), (), phrases("꺼지 | 끄")),
    Verb(
        ("중지된", "꺼진", "멈춘"),
        (),
        phrases("멈추 | 내려가"),
        nouns=phrases("중지 | 정지 | 중단 | 셧다운 | 다운 | 스톱 | 스탑 | stop | stopped"),
    ),
    Verb(("중지된", "꺼진"), (), phrases("내리"), held=True),
    Verb(("일시 중지된",), (), nouns=phrases("일시 ?중지 | 일시 ?정지 | 일시 ?중단 | 퍼즈 | paused | pause")),
    Verb(
        ("실행 중인", "실행되는"),
        (),
        phrases("돌아가 | 돌 | 돌리"),
        nouns=phrases("실행 | 가동 | 구동 | 작동 | 동작 | 러닝 | running"),
    ),
    Verb(("실행 중인", "실행되는"), (), phrases("살 | 뜨 | 올라오 | 굴리"), nouns=phrases("운영"), held=True),
    Verb(
        ("연결된", "있는"),
        ("연결되지 않은", "안 붙은"),
        phrases("붙 | 달리 | 물리 | 꽂히 | 꽂 | 끼우 | 매달리"),
        nouns=phrases("연결 | 부착 | attach | 어태치"),
        listed=False,
    ),
    Verb(("사용 중인",), ("안 쓰는", "사용하지 않는"), phrases("쓰이 | 사용되 | 활용되"), listed=False),
    Verb((), ("안 쓰는", "사용하지 않는"), phrases("쓰"), nouns=phrases("사용 | 이용"), listed=False),
    Verb(("안 쓰는", "노는"), (), phrases("놀리 | 묵히"), nouns=phrases("방치"), listed=False),
    Verb(
        ("공개된", "외부에 노출된"),
        ("비공개", "공개되지 않은", "내부"),
        phrases("열리"),
        nouns=phrases("공개 | 노출 | 오픈"),
        listed=False,
    ),
)
"""A light verb beside a field says that it is on; alone it says nothing."""

_OUTSIDE = r"(?:외부|인터넷|바깥|밖|누구|아무|모두|모든 ?사람|전 ?세계|세상|public|퍼블릭)(?:에게나|에게|에서도|에서|으로|에|로|나|한테)?"
_REACH = r"(?:접속|접근|액세스|연결|조회|열람)(?:이|을|를|도)?"
# ruff: noqa: E501
OPEN = (
    rf"{_OUTSIDE} ?(?:(?:바로|직접|그냥|곧바로|누구나|아무나|하게|다) ?)*(?:(?:볼|붙을|들어올|열어볼|내려받을|읽을|{_REACH} ?할) ?수 ?있(?:게 ?(?:공개|열|오픈|해)[가-힣 ]{{0,4}}?(?:있|된|린|둔|놓은|놨))?(?:는|던)?"
    rf"|{_REACH} ?(?:이 )?(?:가능(?:한|하게 ?(?:된|되어 ?있는|해 ?둔|열려 ?있는))|되는|허용(?:된|하는|되는|되어 ?있는|한)))"
)
CLOSED = (
    rf"{_OUTSIDE} ?(?:(?:볼|붙을|들어올|{_REACH} ?할) ?수 ?없는"
    rf"|{_REACH} ?(?:이 )?(?:불가능한|불가한|안 ?되는|되지 ?않는|막힌|막혀 ?있는|차단된|차단되어 ?있는|허용(?:되지|하지) ?않(?:는|은)))"
)
SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (OPEN, ("공개된", "외부에 노출된", "외부에서 접속 가능한")),
    (CLOSED, ("비공개", "공개되지 않은", "내부")),
    (
        rf"{_OUTSIDE} ?(?:하게 )?(?:완전히 |활짝 |전부 |다 )?(?:공개|노출|오픈|열)(?:된|되어 ?있는|돼 ?있는|린|려 ?있는|려있는|해 ?둔|해 ?놓은|어 ?둔|어 ?놓은)",
        ("공개된", "외부에 노출된"),
    ),
    (
        rf"{_OUTSIDE} ?(?:(?:공개|노출|오픈)(?:되지 ?않은|되어 ?있지 ?않은|돼 ?있지 ?않은|하지 ?않은| ?안 ?된| ?안 ?되어 ?있는)|안 ?열린|안 ?열려 ?있는|열려 ?있지 ?않은|열리지 ?않은)",
        ("비공개", "공개되지 않은", "내부"),
    ),
)
"""Whole phrases that mean what a word of the vocabulary means."""

ACTED_ON: tuple[str, ...] = phrases(
    """
    삭제 | 제거 | 종료 | 중지 | 정지 | 중단 | 재시작 | 재기동 | 재부팅 | 리부팅 | 리부트 | 시작 | 실행 | 가동 | 기동 | 생성 | 변경 | 수정 | 교체 |
    확장 | 축소 | 증설 | 해제 | 해지 | 반납 | 연결 | 분리 | 추가 | 암호화 | 활성화 | 비활성화 | 백업 | 복원 | 복구 | 배포 | 업그레이드 |
    다운그레이드 | 업데이트 | 이전 | 마이그레이션 | 최적화 | 구매 | 구입 | 예약 | 할당 | 차단 | 폐기 | 파기 | 회수 | 전환 |
    조정 | 취소 | 롤백 | 초기화 | 강제 ?종료 | 셧다운 | 스케일 ?(?:업|다운|인|아웃) | 리사이즈 | 리사이징 | 이동 | 복제 | 프로비저닝 | 종료 ?처리 | 삭제 ?처리 | 태깅
    """
)
"""What is asked of resources and not about them."""
ACTION_STEMS: tuple[str, ...] = phrases(
    """
    지우 | 없애 | 날리 | 끄 | 켜 | 멈추 | 내리 | 올리 | 바꾸 | 늘리 | 줄이 | 옮기 | 비우 | 고치 | 막 | 닫 | 죽이 | 떼 | 달 | 붙이 |
    만들 | 잠그 | 갈아엎 | 버리 | 치우
    """
)
