"""Korean questions about the rarer kinds: the noun said short or denied, each beside the plain way to say it."""

from __future__ import annotations

import pytest

SAME = {
    "서명용 KMS 키": "서명용 키 목록 / KMS 키 중에서 서명용 키 / KMS에 서명용 키 보여줘",
    "다중 리전인 KMS 키 개수": "다중 리전 키는 몇 개야? / KMS에 다중 리전 키가 몇 개죠",
    "용도가 SIGN_VERIFY가 아닌 KMS 키": "서명용 키가 아닌 KMS 키 / 서명용 키를 제외한 KMS 키 / KMS 키 중 서명용 키가 아닌 것",
    "서버리스가 아닌 SageMaker 엔드포인트": "서버리스 엔드포인트가 아닌 추론 엔드포인트",
    "gp3가 아닌 볼륨": "gp3 볼륨이 아닌 EBS 볼륨 / gp3 볼륨을 제외한 EBS 볼륨",
    "스팟이 아닌 EC2": "스팟 인스턴스가 아닌 EC2",
    "서울이 아닌 S3": "서울에 있는 버킷이 아닌 S3 / 서울 버킷이 아닌 버킷",
    "자동이 아닌 RDS 스냅샷": "자동 스냅샷이 아닌 RDS 스냅샷 / RDS 스냅샷 중 자동 스냅샷이 아닌 것 / 자동 스냅샷을 제외한 RDS 스냅샷",
    "인터페이스 타입이 아닌 VPC 엔드포인트": "인터페이스 엔드포인트가 아닌 VPC 엔드포인트",
    "실패한 SageMaker 엔드포인트": "SageMaker에서 실패한 엔드포인트 / SageMaker의 실패한 엔드포인트",
    "1년 넘은 AMI": "EC2에서 1년 넘은 이미지",
    "수동 RDS 스냅샷": "RDS에서 수동으로 만든 스냅샷",
    "프라이빗 호스팅 영역 개수": "라우트53에 프라이빗 영역이 몇 개죠",
    "볼륨": "EC2에서 쓰는 볼륨",
}  # fmt: skip

REFUSED = (
    "S3 버킷이 아닌 버킷",
    "꺼진 서버가 아닌 볼륨",
    "암호화된 gp3 볼륨이 아닌 EBS 볼륨",
)
"""Nothing is left; another noun; which of the two is denied."""


@pytest.mark.parametrize("plain", SAME)
def test_it_means_the_same_in_all_its_forms(read, plain):
    wanted = read(plain).plan
    assert wanted is not None
    assert {said: read(said).plan for said in SAME[plain].split(" / ")} == dict.fromkeys(
        SAME[plain].split(" / "), wanted
    )


@pytest.mark.parametrize("text", REFUSED)
def test_what_has_no_answer_is_not_answered_by_half(read, text):
    assert read(text).plan is None
