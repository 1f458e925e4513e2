"""What Koreans write hastily around a question: letters for words (ㅇㅇ, ㅂㅌ), who is to look (봐주실 분), a label in front
([티켓 #48], 당직중)), what is taken out behind (서울 쪽은 빼줘), and a report that is under way (조사 중임. 해당 버킷 나열 바람).

A label names no place, state, name or tag; what is taken out stays taken out, said in front.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.wording.rewriting import Rewriting, Rule

_LETTERS: Final = r"(?:ㅇㅅㅇ|ㅎㄷㄷ|ㅂㅌㄷㄹ|ㅎㅇ|ㅂㅌ|ㅈㅂ|ㄱㅅ|ㅅㄱ|ㅇㅋ|ㅈㅅ|ㅈㅁ|ㅃㄹ|ㅊㅋ|ㄹㅇ|ㄷㄷ|ㅎㅎ|ㅋㅋ|ㄳ|ㄱㄱ|ㅇ+|ㄱ+|ㅋ+|ㅎ+|[ㅠㅜ]+)"
"""Of assent, greeting, thanks and haste: none denies (ㄴㄴ) or asks (ㅇㄷ)."""
_AT_WORK: Final = r"(?:당직|야근|출장|회의|외근|근무|장애 ?대응|온콜|미팅|교육|재택 ?근무|주말 ?근무|새벽 ?근무|감사 ?대응|인수인계|보고서? ?작성|퇴근|출근)"
_TICKET: Final = r"(?:티켓|이슈|작업|요청|문의|접수|변경|장애|인시던트|케이스|지라|jira|ticket|incident|case|issue)"
_ASKER: Final = r"(?:[가-힣]{1,8}(?:팀|부서|본부|파트|감사실|전산실))"
_ASKS: Final = r"(?:(?:확인|검토|점검|조회|자료|협조|긴급|업무|추가|회신) ?)?(?:요청|문의|질의|질문|의뢰)(?: ?(?:사항|건|드립니다|합니다))?"
_GIVE: Final = r"(?:보여|알려|뽑아|찾아|말해|정리해|추려|골라|나열해|가져다)"
_BUT: Final = (
    r"(?:주는데|주시는데|주되|주시되|달라(?:는데)?|(?:줘|주세요|줘요)[,.]? (?:근데|그런데|대신|단|다만|하지만))"
)
_OUT: Final = (
    r"(?:빼|제외해|제외시켜|빼고|제외하고) ?(?:줘|주세요|줘요|줄래|주라|주십시오|보여줘|보여주세요|알려줘|알려주세요)"
)
_STATED: Final = r"(?:조사|점검|검토|파악|확인|분석|정리|보고|취합|집계|제출|공유) ?(?:진행 ?|준비 ?)?(?:중|예정|계획)(?:임|입니다|이에요|이라|인데|이며|이고)?"
_TOLD: Final = r"(?:나열|조회|회신|공유|제출|송부|추출|출력|정리|제공|보고|확인|리스트업|첨부|전달)"
_WISH: Final = r"(?:바람|바랍니다|요망|요청(?:함|합니다|드립니다|드려요)?|부탁(?:함|해요|합니다|드립니다|드려요)?|필요(?:함|합니다|해요)?|해 ?줘요?|해 ?주세요|주세요|줘)"
_KIND: Final = (
    r"(?:클러스터|인스턴스|서버|버킷|볼륨|함수|람다|테이블|디비|db|데이터베이스|스냅샷|로드 ?밸런서|컨테이너|서비스)"
)
_ENVIRONMENT: Final = r"(?:production|prod|prd|development|dev|staging|stage|stg|qa|uat|testing|test|sandbox|live)"

_LANGUAGE: Final = r"(?:python|파이썬|node(?:\.?js)?|노드(?:js|제이에스)?|java|자바|go(?:lang)?|고랭|ruby|루비|dotnet|닷넷|\.net|rust|arm(?:64)?|x86(?:_64)?|그[라래]비톤)"
"""What functions run on: the family of each is said by its name alone."""
_ANY: Final = r"(?:[^.!?]|\.(?=\d))"
"""Of one sentence, its versions with it: 1.29."""

_RULES: Final[tuple[Rule, ...]] = (
    # letters and sounds
    (r"[ㄱ-ㅎㅏ-ㅣ]", rf"^(?:{_LETTERS}+[,.!?~ ]+)+(?=\S)", ""),
    (r"[ㄱ-ㅎㅏ-ㅣ]", rf"(?<=[가-힣A-Za-z0-9)])[ ,.!?~]*(?:{_LETTERS}[ ,.!?~]*)+$", ""),
    (r"쫌|쪼옴|조옴|죰", r"(?:(?<= )|(?<=[가-힣]))(?:쫌|쪼옴|조옴|죰)(?=[ 요.!?~]|$)", " 좀"),
    # who is to look
    (r"분|사람", r"주실 ?(?:수 ?있는 ?)?(?:분|사람)(?:들)?(?:이|은|을)? ?(?:혹시 ?)?(?:계신가요|계실까요|계세요|계십니까|있나요|있을까요|있어요|있나|없나요|없을까요|구해요|구합니다|구함|찾습니다|찾아요|급구)?[.!?~ㅠㅜ ]*$", "주세요"),
    # labels
    (r"^\W|중\)|[):]", rf"^[\[(<](?:{_TICKET} ?(?:번호|no\.?)?[ :#-]*(?:[A-Z]{{1,8}}-)?#?\d+|[A-Z]{{2,8}}-\d+)[\])>][ :,.-]*(?=\S)", ""),
    (r"^\W|중\)|[):]", rf"^(?:\[{_ASKER}\]|{_ASKER}) ?{_ASKS} ?: *(?=\S)|^\[{_ASKER} {_ASKS}\][ :]*(?=\S)", ""),
    (r"^\W|중\)|[):]", rf"^\(?{_AT_WORK} ?(?:중|전|직전|길|시간)?(?:임|입니다)?\) *(?=\S)", ""),
    # what is taken out behind
    (r"빼|제외", rf"^(?P<q>{_ANY}+?)(?:을|를|만)? ?(?:다 |전부 |좀 )?{_GIVE} ?(?:{_BUT}|줘[,.]?|주세요[,.]?),? (?P<out>[^,.!?]{{0,20}}[는은인된한던난]) (?:건|것은|거는|걸|것을|것들은|애들은) ?{_OUT}[.!?~ ]*$", r"\g<out> 거 빼고 \g<q> 보여줘"),
    (r"빼|제외", rf"^(?P<q>{_ANY}+?)(?:을|를|만)? ?(?:다 |전부 |좀 )?{_GIVE} ?{_BUT},? (?P<out>[^ ,.!?]+(?: [^ ,.!?]+){{0,3}}?)(?: 쪽)?(?:은|는|을|를|만) ?{_OUT}[.!?~ ]*$", r"\g<out> 빼고 \g<q> 보여줘"),
    (r"빼|제외", rf"^(?P<q>{_ANY}+?)(?:을|를)? ?(?:다 |전부 |좀 )?{_GIVE} ?(?:줘|주세요|줘요)[,.]? (?P<out>[^ ,.!?]+(?: [^ ,.!?]+){{0,3}}?)(?: 쪽)?(?:은|는|을|를|만) ?{_OUT}[.!?~ ]*$", r"\g<out> 빼고 \g<q> 보여줘"),
    # a report that is under way
    (r"[중예계][정획임입인이]?", rf"^(?P<q>{_ANY}*?(?P<k>[가-힣A-Za-z0-9]+?))(?:을|를)? ?{_STATED}[.,]+ (?:(?:해당|관련|그|이) (?:(?P=k)(?:들)?(?:의|을|를)? )?)?(?:(?:목록|리스트|명단|내역|현황|자료)(?:을|를)?(?: {_TOLD})?|{_TOLD})(?:을|를)? ?{_WISH}[.!?~ ]*$", r"\g<q> 보여줘"),
    # if there are any
    (r"있으면|있다면", rf"^(?P<q>(?!.*중(?:에|에서)? ){_ANY}*[가-힣][는은인된한]) (?P<k>{_KIND})(?:가|이|는|은)? ?(?:혹시 ?)?(?:있으면|있다면) ?(?:좀 |다 |전부 )?(?={_GIVE} ?[줘주])", r"\g<q> \g<k> "),
    # 3월 beside its neighbours
    (r"월", r"(?<![가-힣])(?P<w>지난|저번|이번|작년|올해|재작년)(?P<m>\d{1,2}월)", r"\g<w> \g<m>"),
    (r"월", r"(?P<m>\d월|이번달|지난달|저번달)(?P<c>비용|요금|지출|청구액?)(?=[가-힣]|$| )", r"\g<m> \g<c>"),
    (r"얼마", r"(?P<c>비용|요금|지출)(?=얼마)", r"\g<c> "),
    # a family of runtimes, English nouns of use
    (r"계열", r"(?<=[가-힣A-Za-z0-9]) ?계열(?:의)? (?=(?:런타임|엔진|언어|플랫폼|운영체제|패밀리)(?:을|를|인|이|으로))", " "),
    (r"계열", rf"(?<![A-Za-z가-힣])(?P<e>{_LANGUAGE}) ?계열(?P<j>(?:을|를|로|으로)?)(?:의|인)?(?=[ ?.!]|$)", r"\g<e>\g<j>"),
    (r"memory", r"\bmemory ?(?=(?:사용|이용|점유)[률율])", "메모리 "),
    # the key of a value said before
    (r"기준\)", rf"^(?P<a>(?:(?!\b{_ENVIRONMENT}\b)[^()])*)\b(?P<v>{_ENVIRONMENT})(?P<b>(?:(?!\b{_ENVIRONMENT}\b)[^()])*?) ?\((?P<k>[A-Za-z][\w:-]*) ?태그 ?(?:값 ?)?기준(?:으로|임)?\)(?P<c>[^()]*)$", r"\g<k> 태그가 \g<v>인 \g<a>\g<b>\g<c>"),
    # what one pays for by the hour
    (r"빌[려린]|임대", r"(?P<i>(?<![가-힣])(?:저희|우리|제|내)가) (?:빌려 ?(?:서 )?(?:쓰는|쓰고 ?있는|사용하는|이용하는|사용 ?중인)|빌린|임대한|임대해서? ?(?:쓰는|사용하는))(?= )", r"\g<i> 쓰는"),
    # that, behind what is asked of it
    (r"그게|그거|그것|걔네|그건|이게|이거", r"^(?P<q>(?:몇 ?[개대건]|얼마|다 ?해서 ?몇 ?[개대]|총 ?몇 ?[개대])[가-힣]{0,3}) (?P<t>그거|그것들?|걔네|이거|그게|그건|이게)(?:들)?(?:이|은|는)?[.!?~ ]*$", r"\g<q>"),
    # courtesies
    (r"십니다|시네요|시죠", r"^(?:(?:항상|늘|언제나|매번) )?(?:고생|수고|노고)(?:가|이)? ?(?:정말 |참 )?많으(?:십니다|시네요|세요|시죠|셨습니다)[.,!~]+ +(?=\S)", ""),
)  # fmt: skip

without_crumbs: Final = Rewriting(_RULES)
"""The question with all of that said plainly."""
