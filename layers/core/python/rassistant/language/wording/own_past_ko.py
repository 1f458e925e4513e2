"""What Korean askers did themselves, or think that they did: 과제하다가 켜놓고 까먹은 것 같은데, 다 끈 줄 알았는데 ….

It is why they ask, and no part of the question: 켜놓고 and 안 끈 say nothing of the resources asked for. Where the clause
names more than that (a place, a kind, whose they are), the question may hang on it, and it stays.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from rassistant.language.vocabulary.korean_forms import forms, one_of
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.deferred import Deferred

_FORGET: Final = phrases(
    "까먹 | 잊 | 잊어버리 | 까먹어버리 | 까먹어 버리 | 잊어 버리 | 잊어먹 | 까맣게 잊 | 깜빡하 | 깜박하 | 놓치 | 퇴근하 | 퇴근해버리 | 잠들 | 방치하 | 내버려두 | 냅두 | 모르"
)
_UNDO: Final = phrases(
    "끄 | 지우 | 내리 | 멈추 | 없애 | 치우 | 정리하 | 삭제하 | 종료하 | 중지하 | 정지하 | 해지하 | 반납하"
)
_DO: Final = phrases(
    "켜 | 띄우 | 돌리 | 만들 | 올리 | 생성하 | 실행하 | 시작하 | 설치하 | 세팅하 | 신청하 | 가입하 | 누르 | 건드리 | 벌이 | 깔"
)
_THING: Final = r"(?:것|거|걸|게|건|줄)"
_SEEMS: Final = r"(?: ?(?:것|거|듯|게)(?:은|도|만)? ?(?:같|싶)[가-힣]{1,4}| ?듯(?:해서?요?|한데요?|합니다만?|하네요?|싶[가-힣]{1,4})| ?모양(?:인데요?|이라서?|이에요|입니다)| ?건 ?아닌지[가-힣 ]{0,8})"
_DID: Final = r"(?:는데도?요?|더니|거든요?|네요?|어요|습니다만?|음|어서요?|으니까?|나 ?(?:봐요?|본데요?|싶[가-힣]{1,4})|던 ?(?:것|거) ?같[가-힣]{1,4}|을 ?(?:것|거|텐데)[가-힣 ]{0,6}|고)"
_DOES_NOT: Final = r"(?:나는데요?|나서요?|나요|납니다|나네요?|남|나거든요?)"
_ACTIVITY: Final = r"[가-힣A-Za-z]{1,8}?(?:(?:을|를)? ?(?:하|듣|보|배우|마치|끝내|써보|해보|진행하)|(?:이|가)? ?끝나)(?:다가|다|고서?|고 ?나서|면서|느라|던 ?중에?|ㄴ ?뒤)(?= |$)"
_ONCE: Final = r"(?<![가-힣])(?:아까|방금|막|예전에?|옛날에?|전에|지난번에?|저번에?|며칠 ?전에?|얼마 ?전에?|한참 ?전에?|언젠가|오래 ?전에?)(?= |$)"
_THEN: Final = r"(?<![가-힣])(?:(?:어제|그제|그저께|엊그제|오늘|어젯밤|지난 ?주|저번 ?주|이번 ?주|지난 ?주말|저번 ?주말|주말)(?:에)?(?: ?(?:새벽|아침|오전|오후|저녁|밤)(?:에)?)?|(?:새벽|아침|오전|오후|저녁|밤)에)(?= |$)"
"""When the asker did it, which is no time of the rows."""
_WORK: Final = r"(?:배포|재배포|릴리[즈스]|출시|런칭|론칭|오픈|패치|점검|작업|이전|마이그레이션|이관|업데이트|업그레이드|테스트|부하 ?테스트|이벤트|프로모션|행사|장애|사고|이슈|알람|감사|심사|회의|미팅|발표|인수인계|퇴사|입사|이사|휴가|출장)"
_WHO: Final = r"(?<![가-힣])(?:이거|이걸|그거|그걸|이게|제가|내가|나는?|저는?|우리가|저희가|분명히?|아마도?|혹시나?|실수로|그냥|괜히|뭔가를?|뭔지|무언가를?|뭐를?|뭘|이것저것|여러 ?개|몇 ?개|하나|다|전부|모두|제대로|완전히?|자꾸|또|미처|깜빡|까맣게|아무것도)(?= |$)"


class OwnPast(NamedTuple):
    """``named``: what the clause says beside the asker's own doing."""

    clause: str
    named: str
    rest: str


@cache
def _predicate() -> str:
    forget, undo, do = (tuple(forms(stem) for stem in stems) for stems in (_FORGET, _UNDO, _DO))
    undone = rf"{one_of(undo, 'stem')}는|{one_of(undo, 'done')}다는|{one_of(undo, 'present')}는다는|끈다는"
    done = rf"{one_of(forget, 'done')}|(?:안|못) ?{one_of(undo, 'done')}|{one_of(undo, 'stem')}지(?:를|도)? ?(?:않은|못한)|정리(?:를|도)? ?(?:안|못) ?한"
    past = rf"{one_of(forget, 'past')}|잊고 ?있었|(?:안|못) ?{one_of(undo, 'past')}|{one_of(undo, 'stem')}지(?:를|도)? ?(?:않았|못했)|정리(?:를|도)? ?(?:안|못) ?했"
    left = rf"{one_of(do, 'infinitive')} ?(?:놓|두|놔두)"
    put = rf"(?:{one_of(do, 'infinitive')} ?(?:놓은|논|둔|놔둔|놨던)|실수로 {one_of(do, 'done')})"
    thought = rf"{one_of(undo, 'done')} ?줄(?:로만?|만|은)? ?알았|{one_of(undo, 'past')}다고 ?(?:생각했|믿었|착각했)|{one_of(undo, 'done')} ?{_THING}(?:으로|로) ?(?:생각했|알았|착각했)"
    fear = rf"(?:{done}|{put}) ?{_THING}(?:이|가|도)? ?있을까(?: ?(?:봐|싶어|해)서?(?:요)?)?(?: ?(?:그러는데|그런데|걱정인데|걱정되는데|불안한데)요?)?"
    doubt = rf"{one_of((*undo, *do), 'infinitive')}도 ?(?:되는지|될지|괜찮은지|괜찮을지|상관없는지) ?(?:잘 ?)?(?:모르겠|헷갈|애매|걱정|불안)[가-힣]{{1,4}}"
    worked = rf"{_WORK}(?:을|를|이|가|도)? ?(?:했(?:었)?|하고 ?왔|다녀왔|갔다 ?왔|끝냈|끝났|마쳤|있었|받았|나갔|났(?:었)?|터졌|생겼|발생했|떴)(?:는데도?|더니|거든|고 ?나서|어서|고)"
    memory = rf"(?:{one_of(do, 'past')}|{left}(?:았|었)|놨|뒀)는지 ?(?:도 ?)?(?:잘 ?)?(?:기억(?:이|도)? ?(?:안 ?{_DOES_NOT}|가물가물[가-힣]{{1,4}}|없[가-힣]{{1,4}})|모르겠[가-힣]{{1,4}}|헷갈[가-힣]{{1,4}})|{one_of(do, 'infinitive')} ?(?:놨|뒀)는지 ?(?:도 ?)?(?:잘 ?)?(?:기억(?:이|도)? ?(?:안 ?{_DOES_NOT}|없[가-힣]{{1,4}})|모르겠[가-힣]{{1,4}}|헷갈[가-힣]{{1,4}})"
    return (
        rf"(?:(?:{undone}) ?{_THING}(?:을|를|도)? )?(?:(?:{done}|{put}){_SEEMS}|(?:{past}|(?:{thought})|{one_of(do, 'infinitive')} ?(?:놨|뒀)){_DID}|{fear}|{memory}|{doubt}|{worked})"
        r"(?: ?(?:그러는데|그런데|말인데)요?)?(?:요)?"
    )


@cache
def _form() -> Deferred:
    return Deferred(
        rf"^(?P<clause>(?P<lead>[^.?!]{{0,50}}?)(?<![가-힣]){_predicate()})[,.!?~ㅠㅜㅋㅎ ]+(?P<rest>\S.+)$"
    )


@cache
def _doing() -> Deferred:
    do = tuple(forms(stem) for stem in _DO)
    undo = tuple(forms(stem) for stem in _UNDO)
    kept = rf"(?:{one_of(do, 'infinitive')} ?(?:놓|두|놔두)|{one_of(do, 'stem')}|{one_of(do, 'infinitive')} ?(?:놨|뒀))(?:기만 ?하)?(?:고서?는?|다가|았다가|었다가)(?= |$)"
    held = rf"{one_of(do, 'infinitive')} ?(?:놓은|논|둔|놔둔|놨던|뒀던) ?{_THING}(?:을|를|도|이|가)?(?= |$)"
    left = rf"(?:{one_of(undo, 'stem')}는|{one_of(undo, 'done')}다는|끈다는|정리한다는) ?{_THING}(?:을|를|도)?(?= |$)|{one_of(undo, 'stem')}지(?:를|도)? ?(?:않고|못하고)(?= |$)|(?:안|못) ?{one_of(undo, 'stem')}고(?= |$)"
    return Deferred(rf"(?<![가-힣])(?:{kept}|{held}|{left})|{_ONCE}|{_THEN}|{_ACTIVITY}|{_WHO}")


_ANCHOR: Final = Deferred(
    r"(?:했|왔|냈|났|쳤|었|았|갔|졌|겼|떴)(?:었)?(?:는데|더니|거든|고|어서)|까먹|잊|깜[빡박]|놓[쳤친]|퇴근|잠든|방치한|내버려|냅[둔뒀]|[놨뒀논]|[놓둔]은? ?[것거게듯]|[둔논] ?[것거게듯]|[안못] ?[끈껐지내멈없치정삭종중해반]|지(?:를|도)? ?(?:않|못)|[안못] ?[한했]|줄(?:로만?|만|은)? ?알|다고 ?(?:생각|믿|착각)|기억|모르겠|실수로"
)


def own_past(text: str) -> OwnPast | None:
    """The clause that the question begins with, if it is one."""
    if not _ANCHOR.search(text) or (match := _form().match(text)) is None:
        return None
    named = " ".join(_doing().sub(" ", match["lead"]).split())
    return OwnPast(match["clause"], named, match["rest"])
