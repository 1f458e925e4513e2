"""Korean questions for what no listing of resources tells: what a secret holds, why something stopped, what to choose."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.reading import Reason, Refusal
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.unanswered.unheld_ko import UNHELD_KO
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_SECRET: Final = Deferred(
    r"(?:시크릿|보안 ?암호|비밀 ?값|secret)s?(?:들)?(?:의|에)? ?(?:안에 |안의 )?(?:저장된 |들어 ?있는 )?(?:실제 )?(?:값|내용|평문|비밀 ?번호|패스워드|비번)(?!이? ?(?:바뀌|바뀐|교체|변경))",
    re.IGNORECASE,
)
_PASSWORD: Final = Deferred(
    r"(?:비밀 ?번호|패스워드|비번|암호 ?값|접속 ?정보|접속 ?문자열|액세스 ?키|엑세스 ?키|프라이빗 ?키|개인 ?키|api ?키|토큰)(?:가|이|를|을|는|은)? ?(?:좀 ?)?(?:뭐|뭔|무엇|알려|보여|줘|주세요|주실|내놔|찾아|불러|말해|어떻게 ?(?:돼|되)|[?]|$)",
    re.IGNORECASE,
)
_AHEAD: Final = Deferred(
    r"(?:다음|내년|내후년|오는|차기) ?(?:달|주|분기|해|월|년)?.*(?:될까|되려나|될지|예상|전망|예측|일까|나올까|들까|나올지|들지|필요할|늘까|늘어날|줄어들)"
    r"|(?:비용|요금|지출|청구액|금액|돈)(?:이|은|는|을|도)? ?(?:총 |대략 |대충 )*(?:얼마나?|몇 ?달러나?) ?(?:더 )?(?:나올|들|청구될|될|쓰게 ?될) ?(?:까|지(?! ?않)|것|거|예정)"
)
_HAPPENS: Final = r"(?:느리|느려|느린|꺼[지졌진]|죽|멈[추췄춘]|안 ?[돼되된]|실패|터[지졌진]|고장|끊[기겼긴]|다운|재시작|재부팅|바뀌|바뀐|삭제|없어|사라|높[아은]|올라|오른|이상)"
_WHY: Final = Deferred(
    rf"(?<![가-힣])(?:왜|어째서|무엇 ?때문에|뭐 ?때문에|어쩌다가?) ?(?:[가-힣]+ ){{0,3}}?{_HAPPENS}[가-힣 ]*[?.! ]*$|{_HAPPENS}[가-힣]* ?(?:이유|원인|까닭)(?:가|이|는|은|를|을|좀)? ?(?:[가-힣 ]*)[?.! ]*$"
)
_THAT_COST: Final = r"(?:서비스|리전|리소스|계정|서버|인스턴스|팀|태그|(?:것|거|게)(?! ?같))"
_GROWN: Final = Deferred(
    r"(?:비용|요금|지출|청구액)(?:이|가|은|도)? ?(?:(?:제일|가장|젤|많이|크게|급격히|갑자기|확) ?)+(?:오른|올라간|늘어난|늘은|는|증가한|줄어든|줄은|준|감소한|뛴|급증한|튄)(?![가-힣])"
    rf"|(?:비용|요금|지출)(?:이|가)? ?(?:오른|늘어난|늘은|는|증가한|줄어든|준|감소한|급증한|튄) ?{_THAT_COST}"
    rf"|보다 ?(?:(?:비용|요금|지출|돈)(?:이|가|을|를)? ?)?(?:(?:더|덜|많이|적게|조금|훨씬) ?)+(?:나온|나간|쓴|든|들어간|청구된|오른|늘어난|는|준|줄어든|증가한|감소한) ?{_THAT_COST}"
    r"|(?:증감|증가|감소|상승|변동|변화|인상)(?:액|률|율|폭|분|량)?(?:이|가|은)? ?(?:제일|가장|젤) ?(?:큰|많은|높은|심한|작은|적은|낮은)"
)
_CHOICE: Final = Deferred(
    r"(?:타입|유형|사양|스펙|서비스|방법|방식|구성|아키텍처|리전|엔진|런타임|뭐|뭘|어떤 ?걸|어느 ?걸)(?:을|를|으로|로|이)? ?(?:좀 ?)?(?:추천|권장)(?:해|하|받|좀|$)"
)
_UNLISTED: Final = Deferred(
    r"^(?:(?:우리|전체|모든|aws|내|현재|지금|[가-힣a-z0-9-]+별|[가-힣a-z0-9-]+에 ?있는|[a-z]{2}-[a-z]+-\d의?)(?: 계정)? )*"
    r"(?P<thing>서브넷|보안 ?그룹|라우팅 ?테이블|가용 ?영역|클러스터)들?(?:은|는|이|을|를|좀|만)?"
    r"(?: ?(?:몇|수|개수|갯수|목록|리스트|전체|전부|다)(?: ?(?:개|군데|곳))?(?:나|를|을|는|은|좀|이)?)?"
    r"(?: ?(?:보여|알려|조회|확인|뽑아|출력|찾아|있|인가|이야|야|되|돼|세어|세)[가-힣 ]*)?[?.! ]*$",
    re.IGNORECASE,
)
_SAME_SPAN: Final = Deferred(
    r"(?:작년|전년|지난 ?해|지난 ?달|전월|저번 ?달|지난 ?분기)도?(?:의)? ?(?:같은 ?(?:기간|시기|때)|동기)(?![가-힣]*화)"
)
_TO_FAMILY: Final = Deferred(
    r"(?<![a-z0-9])(?!gp[23]|io[12]|st1|sc1)[a-z]{1,3}\d[a-z]*(?:\.\w+)?(?: [가-힣a-z]+)?(?:을|를|에서)? ?(?!gp3)[a-z]{1,3}\d[a-z]*(?:\.\w+)?(?:으로|로) ?"
    r"(?:바꿀|옮길|전환|변경|교체|올릴|내릴|바꾸|옮기)",
    re.IGNORECASE,
)


_PORT: Final = Deferred(
    r"(?:포트 ?\d+|\d+ ?번? ?포트|(?:ssh|rdp) ?포트)(?:번)?(?:이|가|을|를)? ?(?:[가-힣]+에게?(?:서)? ?)?(?:다 |전부 )?(?:열|오픈|개방|노출|공개)[가-힣]* ?(?:있는 |둔 |놓은 )?"
    r"(?:서버|인스턴스|ec2|머신|vm|보안 ?그룹|sg)",
    re.IGNORECASE,
)
_INSIDE: Final = (
    r"(?:의|에는?)?(?: ?(?:안|속|내부)(?:의|에)?)?(?: ?(?:들어 ?있는|있는|저장된|담긴|쌓인|기록된|남은))? ?"
)
_EACH_GROUP: Final = Deferred(
    r"별(?:로)? ?(?:하나씩 |각각 )?(?:[가-힣a-z]{2,8}(?: ?(?:수|사용률|사용량|크기|횟수))?(?:이|가)? ?)?(?:제일|가장|젤) ?(?:비싼|싼|큰|작은|오래된|바쁜|한가한|많은|높은|적은|낮은|긴) ?(?:서버|인스턴스|볼륨|버킷|람다|함수|db|디비|rds|ec2|테이블|스냅샷)"
    r"(?:들)?(?: ?(?:크기|용량|사이즈|비용))?(?:은|는|을|를|이|가)? ?(?:하나씩|한 ?대씩|한 ?개씩)?(?: ?(?:보여|알려|뽑아|찾아|뭐|무엇|어떤)[가-힣 ]*)?[?.! ]*$",
    re.IGNORECASE,
)
_NOT_READ: Final = Deferred(
    r"로그(?: ?그룹)?(?:들)?(?:에서|에|안에|중에) [^?.!]{1,20}(?:들어간|들어 ?있는|포함된|찍힌|남은|기록된|담긴) ?로그(?! ?그룹)"
    r"|(?<![a-z])(?:aaaa|cname|mx|txt|ns|srv|ptr|caa|a) ?레코드|레코드(?:의|들의)? ?(?:값|내용|이름|유형|타입|종류)(?![가-힣]*별 ?(?:호스팅|영역))"
    rf"|(?<![가-힣a-z])(?:rds|mysql|postgres\w*|mariadb|aurora|오로라)(?: ?(?:db|디비|데이터베이스|인스턴스))?{_INSIDE}(?:테이블(?! ?스페이스)|(?:행|로우) ?(?:수|개수|갯수|몇))"
    rf"|(?<![a-z])(?<!다이나모)(?<!다이나모 )(?:db|디비|데이터베이스)(?=의| ?안| ?속| ?내부|에 ?들어|에 ?저장){_INSIDE}(?:테이블|스키마|행|로우|레코드)"
    rf"|로그 ?그룹(?=의|에| ?안| ?속){_INSIDE}로그(?! ?(?:그룹|클래스|보존|보관|용량|크기|양|데이터|수집))들?(?:를|을|좀|만|은)? ?(?:보여|알려|조회|찾아|읽어|내용|뽑아|검색|출력|$)"
    r"|(?:스냅샷|도메인|웨어하우스|레드시프트|redshift|opensearch|오픈서치)(?:의|에|에는)? ?(?:안의?|안에|속의?|내부의?|내부에|들어 ?있는)? ?(?:테이블|인덱스|색인|스키마|도큐먼트)"
    r"|(?:엔드포인트|게이트웨이|방화벽|(?<![가-힣])키|시크릿|보안 ?암호|도메인|노트북|영역)(?:을|를) ?(?:쓰는|사용하는|이용하는|호출하는|참조하는) ?(?:서비스|애플리케이션|앱|팀|사람|사용자|프로그램|곳|데|코드|서브넷|vpc)(?![가-힣]*별)"
    r"|공유 ?받은 ?(?:계정|사람|팀|곳)|(?:redshift|레드시프트)[^?.!]*(?:데이터 ?베이스|(?<![a-z])db|디비) ?(?:이름|명)|노드 ?(?:간|끼리)(?:의)? ?(?:통신 ?)?암호화",
    re.IGNORECASE,
)
_LAUNCHED: Final = Deferred(
    r"^(?!.*ami-[0-9a-f]).*(?:ami|이미지)(?:로|으로|에서) ?(?:띄|만들|만든|생성|시작|실행|부팅|올린|올라|뜬|배포)[^?.!]*(?:인스턴스|서버|ec2|vm)",
    re.IGNORECASE,
)
_BEYOND: Final[tuple[tuple[Deferred, str, str, Reason], ...]] = (
    (
        _AHEAD,
        "What will be is told for costs alone, in the Cost tab; here, ask for what is or was.",
        "앞으로의 값은 비용 탭에서 비용만 예측해 드립니다. 여기서는 현재와 과거의 값을 물어봐 주세요.",
        "time",
    ),
    (
        _NOT_READ,
        "What is inside (log lines, records, tables) and who calls it is not read here; numbers, sizes, settings and costs are.",
        "로그의 내용, 레코드의 값, 안의 테이블, 누가 쓰는지는 조회하지 않습니다. 개수, 크기, 설정, 비용을 물어봐 주세요.",
        "unclear",
    ),
    (
        _LAUNCHED,
        "Instances are found by the id of their image: name that image.",
        "인스턴스는 이미지 ID로 찾습니다. 이미지 ID를 적어서 물어봐 주세요.",
        "unclear",
    ),
    (
        _PASSWORD,
        "What a secret holds is never read here; its name, age, rotation and last use are.",
        "비밀번호나 키의 값은 조회하지 않습니다. 이름, 생성 시점, 교체 여부, 마지막 사용 시점만 보여 드립니다.",
        "unclear",
    ),
    (
        _SECRET,
        "What a secret holds is never read here; its name, age, rotation and last use are.",
        "보안 암호의 값은 조회하지 않습니다. 이름, 생성 시점, 교체 여부, 마지막 사용 시점만 보여 드립니다.",
        "unclear",
    ),
    (
        _WHY,
        "Causes are a matter for the chat; here, ask for what can be listed: its metrics, its state, its settings.",
        "원인 분석은 채팅에서 물어봐 주세요. 여기서는 지표, 상태, 설정을 조회할 수 있습니다.",
        "unclear",
    ),
    (
        _GROWN,
        "What grew most can't be picked out; the costs of two periods side by side, by service or region, can be asked for.",
        "얼마나 늘었는지로 고를 수는 없습니다. 서비스별이나 리전별로 두 기간의 비용을 비교해 달라고 물어봐 주세요.",
        "time",
    ),
    (
        _SAME_SPAN,
        "Which days are meant is open: please name both periods.",
        "어느 기간인지 분명하지 않습니다. 비교할 두 기간을 모두 적어 주세요.",
        "time",
    ),
    (
        _TO_FAMILY,
        "What could move to which type is in the Optimization tab; here, ask for the type that it has.",
        "어떤 타입으로 바꿀 수 있는지는 최적화 탭에서 확인해 주세요. 여기서는 지금 쓰는 타입을 조회할 수 있습니다.",
        "unclear",
    ),
    (
        _PORT,
        "Which ports a machine has open is not listed; that it has a public IP address, and its security groups, are.",
        "서버에 어떤 포트가 열려 있는지는 조회할 수 없습니다. 퍼블릭 IP 유무와 보안 그룹은 조회할 수 있습니다.",
        "unclear",
    ),
    (
        _UNLISTED,
        "That is no kind of resource here: please name one (EC2, RDS, EKS …), or ask what its resources have.",
        "그것만 따로 조회할 수는 없습니다. EC2, RDS, EKS처럼 어떤 리소스인지 함께 적어 주세요.",
        "unclear",
    ),
    (
        _EACH_GROUP,
        "One of each group can't be picked at once: ask for the greatest value of each group, or for one group.",
        "그룹마다 하나씩 고르는 것은 한 번에 물어볼 수 없습니다. 그룹별 최댓값이나 한 그룹을 물어봐 주세요.",
        "unclear",
    ),
    (
        _CHOICE,
        "What to choose is a matter for the chat; here, ask for what there is.",
        "무엇을 고를지는 채팅에서 물어봐 주세요. 여기서는 지금 있는 리소스를 조회할 수 있습니다.",
        "unclear",
    ),
)
"""Form, why not (English, Korean), and the refusal's reason."""
_OF_COST: Final = Deferred(r"비용|요금")


def beyond_korean(question: str) -> Refusal | None:
    """Why a listing can't answer; None for other questions."""
    if not is_korean(question):
        return None
    for form, en, ko, reason in (*_BEYOND, *UNHELD_KO):
        if form.search(question) and not (form is _WHY and _OF_COST.search(question)):
            return unclear(en, ko, reason)
    return None
