"""Korean nouns and clauses of one kind of resource, said plainly: 해외 리전, 단일 리전 키, arm으로 안 바꾼, 두 달 넘게 접속 안 한.

As in ``plain_ko``, whose rules come after these.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.inflections import affirmed_forms as _did
from rassistant.language.inflections import denied_forms as _did_not

_LONG: Final = r"(?P<n>\d+ ?(?:일|주일?|개월|달|년)|한 ?달|두 ?달|석 ?달|세 ?달|일 ?년|반년|일주일|보름)"
_LASTING: Final = r" ?(?:넘게|이상|동안|간|째|넘도록|가까이) ?"
_NOBODY: Final = r"(?:(?:아무도|누구도|한 ?번도|전혀) ?)*"
_MOVES: Final = (
    "바꾸",
    "바뀌",
    "전환하",
    "전환되",
    "옮기",
    "갈아타",
    "이전하",
    "변경하",
    "교체하",
    "올리",
    "마이그레이션하",
    "마이그레이션되",
)
_DESKTOP: Final = r"워크 ?스페이스|workspace|데스크[톱탑]"
_STAYS: Final = r"(?:에서|에) ?(?:있는|돌고 ?있는|돌리는|도는|둔|위치한|운영하는|운영 ?중인)"

_OPEN: Final = r"(?:공개(?:된|되어 ?있는|돼 ?있는)|(?:외부|인터넷|밖|바깥)(?:에|으로)? ?(?:완전히 |그대로 |다 )?(?:공개|노출|오픈)(?:된|되어 ?있는|돼 ?있는)|퍼블릭(?:한|인)?|(?:외부|인터넷|밖|바깥)에서(?:도)? ?(?:바로 |직접 )?(?:접속|접근|연결)(?:이)? ?(?:가능한|되는)|(?:외부|인터넷|밖|바깥)에서(?:도)? ?(?:바로 |직접 )?(?:붙을|들어올|(?:접속|접근|연결) ?할) ?수 ?있는|(?:외부|인터넷)에 ?(?:열린|열려 ?있는))"
_CLOSED: Final = r"(?:비공개|(?:외부|인터넷)(?:에|으로)? ?(?:공개|노출)(?:되지 ?않은| ?안 ?된)|프라이빗(?:한|인)?)"
_MACHINE: Final = r"(?=(?:서버|인스턴스|ec2|vm|가상 ?머신|머신)(?:[가-힣 .?!]|$))(?!인스턴스 ?클래스)"

_RULES_KO: Final[tuple[tuple[str, str, str], ...]] = (
    (r"[시씨]피유", r"[시씨]피유", "cpu"),
    (r"커넥션", r"커넥션 ?(?:수|개수|갯수)", "연결 수"),
    (r"자동 ?백업", r"자동 ?백업(?= ?(?:보존|보관))", "백업"),
    (r"코드", r"(?<=[가-힣a-z0-9] )코드(?:가|를|의)? ?(?=수정|변경|업데이트|배포|바뀐|바꾼|고친|갱신)|^코드(?:가|를|의)? ?(?=수정|변경|업데이트|배포|바뀐|바꾼|고친|갱신)", ""),
    (r"레포", r"레포(?:지터리|지토리)?(?=[ 를가은는이의도만]|$)", "리포지토리"),
    # where it is not
    (r"없는", r"(?P<r>리전|지역)에(?:는)? ?없는", r"\g<r>이 아닌"),
    (r"해외", rf"(?:국내(?: ?리전)?(?:가|은|는|에|에서)? ?(?:말고|아니고|제외하고|빼고|아닌) ?)?(?<![가-힣])해외(?: ?(?:리전|지역))?(?:{_STAYS}| 쪽|의)?(?= )", "한국이 아닌 곳에 있는"),
    (r"리전", r"(?<![가-힣])국내(?= ?리전)", "한국"),
    (r"emr-\d", r"(?:(?:릴리[스즈]|버전)(?:가|이|은|는)? ?)?(?P<v>emr-\d+\.\d+(?:\.\d+)?)(?: ?(?:릴리[스즈]|버전))?(?:을|를)?(?: ?(?:쓰는|쓰고 ?있는|사용하는|인|으로 ?된|로 ?된|도는))?(?= |$|이|가)", r"release=\g<v>"),
    (r"엘비|로드 ?밸런|[anc]lb", r"(?:인터넷|외부)(?:과|와|에|이랑|하고)? ?(?:연결된|연결되어 ?있는|물린|붙은|통하는|맞닿은)", "외부에 노출된"),
    # machines that the internet reaches are those with an address there
    (r"공개|외부|인터넷|밖|바깥|퍼블릭|프라이빗", rf"{_OPEN} ?{_MACHINE}", "퍼블릭 IP가 있는 "),
    (r"공개|외부|인터넷|프라이빗", rf"{_CLOSED} ?{_MACHINE}", "퍼블릭 IP가 없는 "),
    # keys of one region
    (r"kms|암호화 ?키", r"(?:단일|싱글) ?리전(?: ?키)?(?:인|의|로 ?된|에서만 ?쓰는)?(?= |$)", "다중 리전이 아닌"),
    (r"kms|암호화 ?키", r"(?:다중|멀티) ?리전 ?키(?:인|로 ?된)?(?= )", "다중 리전인"),
    # the mode it runs in, what it was not moved to
    (r"모드", rf"모드(?:로|에서) ?(?:{_did('돌', '돌아가', '돌리', '운영되', '운영하', '동작하', '작동하', '실행되', '쓰', '설정되', '설정하', '되', '두')})", "모드인"),
    (r"(?:으로|로) ?(?:아직 ?)?(?:안|못) |지 ?[않못]", rf"(?P<t>arm(?:64)?|그[라래]비톤|graviton|[a-z]+\d[\w.]*)(?:으로|로) ?(?:아직 ?)?(?:{_did_not(*_MOVES)})", r"\g<t>가 아닌"),
    # desktops that nobody uses
    (_DESKTOP, rf"{_LONG}{_LASTING}{_NOBODY}(?:{_did_not('접속하', '접속되', '로그인하', '쓰', '사용하', '사용되', '연결하', '연결되', '켜', '들어가', '들어오', '이용하')}|(?:접속|로그인|사용)(?:한|된)? ?(?:기록|이력|적|일)?(?:이|은|도)? ?없는)", r"마지막 접속이 \g<n> 넘은"),
    (_DESKTOP, rf"(?:{_LONG}) ?(?:안에|이내에?|내에) ?(?:{_did('접속하', '접속되', '로그인하', '쓰', '사용하', '켜')})", r"마지막 접속이 \g<n> 이내인"),
    # what is costly, what has no known cost
    (r"먹|축내", r"(?:돈|비용|요금)(?:을|이|를)? ?(?:제일 |가장 )?많이 ?(?:먹는|먹고 ?있는|잡아먹는|잡아먹고 ?있는|축내는|먹은|잡아먹은)", "비싼"),
    (r"(?:빼|제외|말고)", r"(?:비용|요금|금액)(?:을|이|가)? ?(?:알 ?수 ?없는|모르는|안 ?나오는|확인 ?안 ?되는|집계 ?안 ?되는) ?(?:리소스|자원|것|거|애)?들?(?:은|는|을|를)? ?(?:빼고|제외하고|말고|빼면|제외하면)", ""),
    # a part of the name, said first
    (r"이름에", r"(?<![\w.-])(?P<v>[a-z0-9][\w.-]*)(?:이라는|라는)? ?(?:말|글자|단어|문자열)?(?:이|가|은|는|도)? 이름에 ?(?=안 |없|들어|포함|있)", r"이름에 \g<v>가 "),
)  # fmt: skip

_RULES: Final = tuple(
    (re.compile(anchor, re.IGNORECASE), re.compile(form, re.IGNORECASE), said) for anchor, form, said in _RULES_KO
)


def plain_nouns(question: str) -> str:
    """The question with these in the words that the other rules know."""
    text = question
    for anchor, form, said in _RULES:
        if anchor.search(text):
            text = form.sub(said, text)
    return text
