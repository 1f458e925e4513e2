"""What the chat says by itself, in both languages."""

from __future__ import annotations

from rassistant.errors import Text

WITHOUT_MODEL = Text(
    "_Answered by fixed rules, without a language model. With a model (Amazon Bedrock) I could also understand freer "
    "questions and combine several lookups in one answer._",
    "_언어 모델 없이 정해진 규칙으로 답했습니다. 모델(Amazon Bedrock)을 켜면 더 자유로운 질문을 이해하고 여러 조회를 "
    "엮어 답할 수 있습니다._",
)
WELCOME = Text(
    "You are welcome. Ask on, whenever you like.",
    "도움이 되었다니 다행입니다. 더 궁금한 점이 있으면 언제든 물어보세요.",
)
HELP = Text(
    "I look things up in your AWS account, read-only. For example:\n\n"
    "- Resources: *stopped EC2 in us-west-2*, *how many volumes are unattached?*\n"
    "- Cost: *cost by service this month*, *why did the bill go up?*\n"
    "- Savings: *where do we waste money?*\n"
    "- What is to come: *forecast for this month*, *will we stay within our budget?*, *unusual costs*\n"
    "- Prices: *m5.large or m6g.large in Seoul?*\n"
    "- Security: *what is open to the internet?*, *what may* and an instance's name *do?*\n"
    "- Architecture: *draw the architecture of us-east-1*\n"
    "- Metrics: *EC2 with CPU over 80%*, *metrics of* and a name or an id\n"
    "- AWS in general: *difference between gp2 and gp3*, *why do I get AccessDenied?*",
    "AWS 계정을 읽기 전용으로 조회해 답합니다. 예를 들면:\n\n"
    "- 리소스: *서울 리전의 실행 중인 EC2 보여줘*, *연결되지 않은 볼륨은 몇 개야?*\n"
    "- 비용: *이번 달 서비스별 비용*, *왜 이번 달 요금이 올랐어?*\n"
    "- 절감: *낭비되고 있는 비용 알려줘*\n"
    "- 전망: *이번 달 예상 비용*, *예산을 넘을 것 같아?*, *이상 비용 있어?*\n"
    "- 가격: *서울에서 m5.large와 m6g.large 가격 비교*\n"
    "- 보안: *인터넷에 노출된 것 알려줘*, 인스턴스 이름과 함께 *권한이 뭐야?*\n"
    "- 구성: *버지니아 리전 아키텍처 그려줘*\n"
    "- 지표: *CPU 80% 이상인 EC2*, 리소스 이름이나 ID와 함께 *지표 보여줘*\n"
    "- AWS 일반: *gp2와 gp3 차이가 뭐야*, *AccessDenied 오류는 왜 나요*",
)
CONCEPT = Text(
    "The knowledge base has no article on this, and I can't explain it without a language model; here is what the "
    "account has of it.\n\n",
    "지식 베이스에 이에 대한 글이 없고, 언어 모델 없이는 일반 개념을 설명하지 못합니다. 대신 이 계정에 있는 것을 보여 드립니다.\n\n",
)
CAPPED = Text(
    "_The daily budget for the language model is used up; this is answered by rules._",
    "_오늘의 언어 모델 예산을 모두 사용하여 규칙으로 답합니다._",
)
SEE_ALSO = Text("See also: **{title}**.", "관련 글: **{title}**.")
IN_THE_ACCOUNT = Text("In this account:", "이 계정에서는 다음과 같습니다.")
UNVERIFIED = Text(
    "_Unverified: no lookup in this conversation returned {numbers}._",
    "_확인되지 않음: 이 대화의 조회 결과에 없는 숫자입니다: {numbers}._",
)
NOT_UNDERSTOOD = Text(
    "I did not understand that, and I do not want to guess.",
    "질문을 이해하지 못했습니다. 추측해서 답하지는 않겠습니다.",
)
PICTURES_NEED_MODEL = Text(
    "_Without a language model I cannot look at pictures. I answer your words alone._",
    "_언어 모델 없이는 사진을 볼 수 없어, 글로 적어 주신 내용에만 답합니다._",
)
MODEL_WOULD_HELP = Text(
    "_I work by fixed rules without a language model here; with one (Amazon Bedrock) I could try freer questions like "
    "this one._",
    "_지금은 언어 모델 없이 정해진 규칙으로 답합니다. 모델(Amazon Bedrock)을 켜면 이런 자유로운 질문에도 답해 볼 수 있습니다._",
)
LIMIT_REACHED = {
    "steps": Text("(Ended: the limit of lookups was reached.)", "(조회 횟수 한도에 도달해 여기서 마칩니다.)"),
    "deadline": Text("(Ended: the time for an answer was used up.)", "(답변 시간 한도에 도달해 여기서 마칩니다.)"),
    "budget": Text("(Ended: the token budget of a turn was used up.)", "(토큰 예산을 모두 사용해 여기서 마칩니다.)"),
    "cut": Text("(The answer was cut off.)", "(답변이 중간에 끊겼습니다.)"),
    "filtered": Text("(A guardrail stopped this answer.)", "(가드레일이 이 답변을 중단했습니다.)"),
}
