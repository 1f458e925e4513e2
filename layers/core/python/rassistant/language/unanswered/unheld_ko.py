"""Korean questions for facts that nothing here holds: who did it, what lies inside, what will be, what a word means."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.reading import Reason
from rassistant.language.wording.deferred import Deferred

_WHO: Final = Deferred(
    r"담당자(?:들)?(?:의)? ?(?:이름|연락처|전화|메일|이메일|성함)|누가 ?(?:[가-힣a-z0-9-]+ ){0,3}?(?:만들|만든|생성|띄|올렸|올린|껐|끈|켰|켠|삭제|지웠|지운|바꿨|바꾼|변경|수정|접속|로그인|접근|들어|건드)|(?:만든|생성한|띄운|지운|삭제한|변경한|수정한|접속한|로그인한|접근한) ?(?:사람|유저|사용자(?! ?\d| ?수|[^.]*(?:데스크[톱탑]|워크 ?스페이스))|직원|계정|분)(?=[이가은는을를의 ?.!]|$)"
    r"|(?<![가-힣])(?:내가|제가|우리가) ?(?:직접 ?)?(?:만든|생성한|띄운|올린|지운)(?= )"
)
_THINGS: Final = r"(?:파일|객체|오브젝트|레코드|메시지|사진|동영상|문서|데이터)"
_INSIDE: Final = Deferred(
    rf"(?:버킷|테이블|디비|db|데이터베이스|큐|볼륨|s3)(?:에|의|에서| ?안에| ?안의| ?속에)? ?(?:저장된|저장돼 ?있는|저장되어 ?있는|있는|들어 ?있는|들어간|담긴|올라간)? ?{_THINGS}(?:들)?(?:을|를|이|가|은|는|만|의)? ?(?:목록|리스트|내용|보여|알려|찾아|뭐|무엇|좀|전부|다|[?]|$)(?! ?(?:수|개수|갯수|건수|몇))"
    rf"|(?:가장|제일) ?(?:큰|오래된|최근|작은|최신) ?(?:파일|객체|오브젝트|레코드|메시지|로그(?! ?그룹))|(?:시크릿|보안 ?암호)에 ?(?:는 ?)?(?:뭐|무엇|뭘|어떤)"
    r"|(?:버킷|테이블|디비|db|데이터베이스|큐|볼륨|s3)(?:에|에는|엔|안에| 안에는?) ?(?:지금 ?)?(?:어떤|무슨|뭔|무엇이|뭐가|뭐|뭘)(?: ?[가-힣a-z]+){0,3}? ?(?:들어 ?있|들었|담겨|담긴|저장|보관)",
    re.IGNORECASE,
)
_PEOPLE_ON: Final = Deferred(
    r"(?:서버|인스턴스|ec2|버킷|함수|람다)(?:에|의|들|들의)? ?(?:동시 ?)?(?:접속자|이용자|방문자)|(?:접속자|이용자|방문자)(?:가|이|는|수가|수는)? ?[^?]{0,16}(?:서버|인스턴스|ec2|버킷|함수|람다)(?![가-힣]*리스)",
    re.IGNORECASE,
)
_CODE: Final = Deferred(
    r"(?:소스 ?코드|환경 ?변수|스택 ?트레이스|콘솔 ?출력|에러 ?로그|로그 ?내용|로그 ?메시지|(?:람다|함수|lambda) ?(?:의 )?코드(?! ?(?:크기|용량|사이즈|가 ?(?:큰|작)))|버킷 ?정책|접근 ?정책|iam ?정책|리소스 ?정책)",
    re.IGNORECASE,
)
_WHEN: Final = r"(?:내일|모레|글피|다음 ?(?:달|주|분기|해)|내달|익월|내년|내후년|차기 ?년도)"
_ENDING: Final = r"(?:용량 ?예약|(?:베드[록락]|bedrock|프로비저닝)[가-힣 ]*처리량)"
"""What has a time at which it ends."""
_NEXT: Final = Deferred(
    rf"(?<![가-힣]){_WHEN}(?![^.?!]*(?:회의|보고|발표|감사|점검|미팅))(?:의|에는|에|도|엔|은|는)? ?(?:(?:[가-힣a-z0-9]+별|[^ ,.?!]*[^ ,.?!는은인된한할될]|나올|들)(?:의)? ?){{0,5}}?(?:비용|요금|지출|청구|호출|사용량|트래픽)"
    rf"|^(?!.*{_ENDING}).*?(?:종료|만료|만기|약정)[가-힣 ]{{0,8}}{_WHEN}"
    rf"|^(?!.*{_ENDING}).*?(?<![가-힣]){_WHEN}(?:에|까지|쯤)? ?(?:새로 ?)?(?:끝나|만료|만기|종료)"
    rf"|(?<![가-힣]){_WHEN}(?:에|까지|쯤)? ?(?:새로 ?)?(?:만든|만들|생성|꺼|삭제|생길|필요|없어|사라|멈|고장)",
    re.IGNORECASE,
)
_WILL_BE: Final = Deferred(
    r"(?<![가-힣])(?:곧 |조만간 |머지않아 )?(?:꺼질|켜질|멈출|죽을|종료될|생성될|만들어질|중지될|꽉 ?찰|가득 ?찰|부족해질|모자랄|고장 ?날|실패할|느려질|터질|사라질|없어질)(?= |$)(?! ?(?:때|수))|(?:공간|용량|디스크|메모리)(?:이|가)? ?(?:곧|조만간|언제) ?(?:부족|꽉|가득|모자)|언제 ?(?:꽉|가득|다) ?(?:차|찰|찬)"
)
_MEANS: Final = Deferred(
    r"^(?:취소|로그아웃|닫기|얼마|도움말)[?.! ]*$|^[가-힣a-z0-9]{2,10}(?:이란|란) |^[가-힣a-z0-9]{2,10}(?:이|가|은|는) ?(?:뭐야|뭐예요|뭐에요|뭔가요|무엇인가요|무엇이야|뭔데|뭐임|뭐니)\W*$|(?:와|과|이랑|랑|하고) ?[가-힣a-z0-9]+(?:의|는|은)? ?차이(?:점)?(?:이|가|는|은|를|을)? ?(?:뭐|무엇|뭔|알려|설명|[?.]|$)",
    re.IGNORECASE,
)
_BETWEEN: Final = Deferred(
    r"[가-힣]+ ?(?:간|사이)(?:의)? ?(?:지연|레이턴시|거리|핑)|에서 ?[가-힣]+까지(?:의)? ?(?:지연|거리|핑)"
)
_PLACE: Final = Deferred(
    r"(?<![\d-])\d+ ?번(?:째)? ?(?:리전|지역|존)|(?<![a-z0-9-])[a-z] ?(?:리전|지역)", re.IGNORECASE
)
_TAGS: Final = Deferred(r"태그(?:가|를|이|은|는)? ?(?:잘 ?못|엉망|이상하|올바르|제대로|틀리|틀린|잘 ?(?:붙|달|된))")
_UNIT: Final = r"(?:gb|gib|tb|mb|기가|테라|메가)"
_OTHER_MEASURE: Final = Deferred(
    rf"\d+ ?(?:일|주|주일|개월|달|년|시간)보다 ?(?:큰|작은|크|작)|\d+ ?(?:{_UNIT}|%|퍼센트|프로|달러)보다 ?(?:더 ?)?(?:오래|새로|최근|젊)|\d+ ?(?:{_UNIT}|%|퍼센트|프로|일|개월|시간)보다 ?(?:더 ?)?(?:비싼|비싸|싼|저렴|싸)"
    rf"|보존 ?(?:기간|일수|일)(?:이|은|을)? ?\d+ ?{_UNIT}",
    re.IGNORECASE,
)
_ONCE: Final = Deferred(
    r"(?:작년|재작년|지난 ?(?:달|주|해|분기)|저번 ?(?:달|주)|어제|그제|예전)(?:에|에는)? ?[가-힣 ]{0,8}(?:공개|비공개|암호화|연결|꺼져|켜져|붙어)(?:이|가|돼|되어)? ?(?:있었던|있던|였던|이었던|이던)"
)
_FAILED: Final = Deferred(r"(?:백업|배포|로그인|빌드|테스트)(?:이|가|을|를|에)? ?(?:자꾸 ?|자주 ?)?실패")
_GROWN: Final = Deferred(
    r"보다 ?(?:더 ?)?(?:많이 ?)?(?:비싸진|커진|늘어난|많아진|싸진|작아진|줄어든|느려진|빨라진|높아진|낮아진|오른|뛴) (?!비용|요금|금액)"
    r"|(?:어제|그제|전날|(?:지난|저번) ?(?:주|달|분기|해)|전월|전주|작년|(?<!\d)\d{1,2}월)보다 ?(?:[가-힣A-Za-z]+(?: ?(?:사용률|사용량|수|횟수|시간))?(?:이|가|은|는)? ?)?(?:더|덜) ?(?:많은|적은|높은|낮은|큰|작은|긴|짧은|바쁜|느린) ?(?!비용|요금|금액)[가-힣A-Za-z]"
)
_PRICE: Final = Deferred(
    r"(?:요청|건|호출|고객|사용자|유저|직원|기가|gb|주문|쿼리|시간)당 ?(?:평균 ?)?(?:비용|요금|가격|단가)|(?:온디맨드|스팟|정가|리스트|단위) ?(?:가격|단가)",
    re.IGNORECASE,
)
_MEAN: Final = Deferred(
    r"(?:하루|(?<![가-힣])일|일일|날마다|매일|(?<![가-힣])주|주간|매주|(?<![가-힣])연|연간) ?평균(?:적으로|으로)? ?(?:비용|요금|지출|청구)|(?:비용|요금|지출|청구액?)(?:이|은|의|을)? ?(?:하루|일|일일|매일|주|연)(?:에)? ?평균"
    r"|^(?:(?:aws|전체|총|우리|올해|작년|최근|지난|이번|분기|해|년|\d+ ?(?:개월|년|달)|계정|클라우드)(?:의|에)? ?)*(?:월|한 ?달|매달|매월) ?평균(?:적으로|으로)? ?(?:비용|요금|지출|청구)",
    re.IGNORECASE,
)
_DIFFERS: Final = Deferred(
    r"[가-힣A-Za-z0-9](?:와|과|이랑|랑|하고) ?(?:(?!말고|빼|뺀|제외|아닌|외에)[가-힣A-Za-z0-9 ]){0,16}?(?:이|가|은|는)? ?(?:서로 ?)?(?:다른|안 ?맞는|맞지 ?않는|일치하지 ?않는|불일치하는|차이 ?나는|차이가 ?나는)(?= )"
)
_IF_DONE: Final = Deferred(
    r"(?:[가-힣](?:어|아|여|해|워|려|놔|둬|둬)|(?<![가-힣])(?:꺼|켜|써|놔|둬))도 ?(?:계속 ?|똑같이 ?)?(?:비용|요금|돈|과금)(?:이|은|을|도)? ?(?:나가|나오|들|드나|드는|발생|청구|부과|내야|되)[가-힣 ]*[?.! ]*$"
)
_NO_COST: Final = Deferred(
    r"(?:퍼블릭|프라이빗|공용|사설|public|private) ?서브넷|(?:안 ?쓰는|미사용|연결 ?안 ?된|연결되지 ?않은|붙지 ?않은|안 ?붙은|사용되지 ?않는|사용하지 ?않는|노는|남는) (?:eni|네트워크 ?인터페이스|키 ?페어|시작 ?템플릿)(?:들)?(?:은|는|이|가|을|를|만|좀|도)?(?=[ ?.!]|$)|(?:전기|수도|가스|통신|휴대폰|택시|주차|버스|지하철) ?(?:요금|비|세|비용)|(?<![가-힣])(?<!테넌시가 )(?<!테넌시 )전용 ?호스트(?! ?(?:에 ?있는|에서 ?도는|인|로 ?된|를 ?쓰는|를 ?사용하는)? ?(?:ec2|인스턴스|서버))"
    r"|(?<![가-힣])(?:한국|일본|중국|프랑스|독일|스페인|이탈리아|러시아|영국|미국)(?:어|식|풍)(?=[ 을를로만가]|$)"
    r"|(?<![가-힣a-z])(?:rds|mysql|postgres\w*|mariadb|aurora|오라클|오로라) ?(?:의 |에 ?있는 |안의 |속 )?테이블(?! ?스페이스)|(?:디스크|볼륨)(?:의|에)? ?(?:남은|남는|여유|빈|사용한|쓴) ?(?:용량|공간)[^.]*(?:서버|인스턴스|ec2)|^대상 ?그룹(?:들)?(?:은|이|을)?(?: ?(?:목록|리스트|보여|알려|몇)[가-힣 ]*)?[?. ]*$|도커(?:가|를)? ?(?:돌아가|도는|설치|깔린|깔려|띄운|쓰는)[가-힣]* ?(?:있는 ?)?(?:서버|인스턴스|ec2)",
    re.IGNORECASE,
)


_STATEMENTS: Final = Deferred(
    r"(?<![가-힣a-z])(?:sql ?(?:문|쿼리|구문)|(?:가장 |제일 )?(?:느린|오래 ?걸리는|무거운|실행 ?중인|실패한|막힌|슬로우|슬로) ?(?:쿼리|sql|트랜잭션|질의))(?!스트림)",
    re.IGNORECASE,
)
_BY_SPAN: Final = Deferred(
    r"(?<![가-힣])(?:(?:분기|반기|연도|년도|연|해|요일|시간대|시간)(?:별|마다)(?:로)?|매 ?(?:분기|반기|년|시간))(?=[ ?.!]|$)"
)
_SUPPORTED: Final = Deferred(
    r"(?:런타임|runtime)(?:의|에 ?대한|이|가)? ?(?:[가-힣a-z]{1,6} )?(?:지원|서포트|수명)(?:이|도|을|기간이)? ?(?:곧 |이미 |다 )?(?:종료|끝|중단|만료|안 ?[되돼된]|없|다[한된])"
    r"|(?:지원|서포트)(?:이|도|기간이)? ?(?:곧 |이미 |다 )?(?:종료된|종료되는|끝난|끝나는|중단된|만료된|안 ?되는|되지 ?않는|없는) ?(?:구 ?버전 ?)?(?:런타임|runtime)|(?:deprecated|eol|디프리케이트)(?:된|된)? ?(?:런타임|runtime)",
    re.IGNORECASE,
)


UNHELD_KO: Final[tuple[tuple[Deferred, str, str, Reason], ...]] = (
    (
        _WHO,
        "Who did what is not held here: the audit trail (CloudTrail) has it. Owners are known by tags alone.",
        "누가 무엇을 했는지는 조회하지 않습니다. 감사 기록(CloudTrail)에서 확인해 주세요. 담당자는 태그로만 알 수 있습니다.",
        "unclear",
    ),
    (
        _CODE,
        "Code, its variables, policies and what logs say are never read here; sizes, settings and metrics are.",
        "코드, 환경 변수, 정책, 로그의 내용은 조회하지 않습니다. 크기, 설정, 지표를 물어봐 주세요.",
        "unclear",
    ),
    (
        _INSIDE,
        "What is stored inside (objects, rows, messages) is never read here; how much there is, its settings and its cost are.",
        "안에 저장된 내용(객체, 행, 메시지)은 조회하지 않습니다. 크기와 개수, 설정, 비용을 물어봐 주세요.",
        "unclear",
    ),
    (
        _STATEMENTS,
        "Statements that a database runs are not read here; its load, latencies, connections and settings are.",
        "데이터베이스가 실행하는 쿼리는 조회하지 않습니다. 부하, 지연 시간, 연결 수, 설정을 물어봐 주세요.",
        "unclear",
    ),
    (
        _PEOPLE_ON,
        "How many people use a server is not measured: databases count connections, load balancers count requests.",
        "서버를 이용하는 사람 수는 측정되지 않습니다. 데이터베이스의 연결 수나 로드 밸런서의 요청 수를 물어봐 주세요.",
        "unclear",
    ),
    (
        _NEXT,
        "That is yet to come: ask for what is or was. What is expected to be spent is in the Cost tab.",
        "아직 오지 않은 때입니다. 현재와 과거를 물어봐 주세요. 예상 비용은 비용 탭에 있습니다.",
        "time",
    ),
    (
        _WILL_BE,
        "That is yet to come: ask for what is or was.",
        "앞으로 일어날 일은 조회할 수 없습니다. 현재와 과거를 물어봐 주세요.",
        "time",
    ),
    (
        _MEANS,
        "What a word means is a matter for the chat; here, ask for what there is.",
        "용어의 뜻이나 차이는 채팅에서 물어봐 주세요. 여기서는 지금 있는 리소스를 조회할 수 있습니다.",
        "unclear",
    ),
    (
        _BETWEEN,
        "What lies between two places is not measured here; response times of load balancers and latencies of databases are.",
        "두 곳 사이의 지연 시간은 측정하지 않습니다. 로드 밸런서의 응답 시간이나 데이터베이스의 지연 시간을 물어봐 주세요.",
        "unclear",
    ),
    (
        _PLACE,
        "Regions have names: Seoul, us-east-1.",
        "리전은 이름이나 코드로 적어 주세요. 예: 서울, us-east-1",
        "unknown_region",
    ),
    (
        _TAGS,
        "Whether tags are right can't be asked: ask for a key, a value, or for no tags.",
        "태그가 맞는지는 물어볼 수 없습니다. 키, 값, 또는 태그가 없는 것을 물어봐 주세요.",
        "unclear",
    ),
    (
        _OTHER_MEASURE,
        "That number is of another unit: ages are in days, sizes in GB, costs in dollars.",
        "단위가 맞지 않습니다. 기간은 일, 크기는 GB, 비용은 달러로 적어 주세요.",
        "unclear",
    ),
    (
        _ONCE,
        "How it was before is not held: what holds now can be asked for, and when it was created, stopped or changed.",
        "예전 상태는 남아 있지 않습니다. 지금 상태와 생성·중지·변경 시점을 물어봐 주세요.",
        "time",
    ),
    (
        _FAILED,
        "Whether backups, deployments or logins failed is not held here.",
        "백업, 배포, 로그인의 실패 여부는 조회하지 않습니다.",
        "unclear",
    ),
    (
        _GROWN,
        "What grew most can't be picked out; the costs of two periods side by side can be asked for.",
        "얼마나 늘었는지로 고를 수는 없습니다. 두 기간의 비용을 비교해 달라고 물어봐 주세요.",
        "time",
    ),
    (
        _PRICE,
        "Prices by the piece are not told here; what resources and services cost is.",
        "단가는 조회하지 않습니다. 리소스나 서비스의 비용을 물어봐 주세요.",
        "unclear",
    ),
    (
        _MEAN,
        "The mean of a bill's days, weeks or months is not reckoned; its cost by day, week or month is.",
        "청구 비용의 일·주·월 평균은 계산하지 않습니다. 일별, 주별, 월별 비용을 물어봐 주세요.",
        "time",
    ),
    (
        _DIFFERS,
        "Whether two values differ can't be asked; whether one is greater or smaller than the other can.",
        "두 값이 다른지는 조건으로 쓸 수 없습니다. 어느 쪽이 더 크거나 작은지로 물어봐 주세요.",
        "unclear",
    ),
    (
        _IF_DONE,
        "What would cost how much is a matter for the chat; here, ask for what costs now.",
        "그렇게 했을 때의 비용은 채팅에서 물어봐 주세요. 여기서는 지금 드는 비용을 조회할 수 있습니다.",
        "unclear",
    ),
    (
        _BY_SPAN,
        "Costs are told by day, by week or by month, and counts by month; ask for one of these.",
        "분기, 연도, 요일, 시간 단위로는 나누지 않습니다. 일별, 주별, 월별로 물어봐 주세요.",
        "time",
    ),
    (
        _SUPPORTED,
        "Until when a runtime is supported is not held here: name the runtimes (functions on python3.8 or older).",
        "런타임의 지원 종료 여부는 조회하지 않습니다. 런타임으로 물어봐 주세요. 예: python3.8 이하 람다",
        "unclear",
    ),
    (
        _NO_COST,
        "That is nothing that is listed here.",
        "여기서 조회하는 리소스나 비용이 아닙니다.",
        "unclear",
    ),
)
"""Form, why not (English, Korean), and the refusal's reason."""
