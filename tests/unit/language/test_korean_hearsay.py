"""What Koreans have heard and feel beside a question, English verbs with 하다, and other spoken ways to say one thing."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

SAME = {
    "안 붙은 탄력적 IP 보여줘": "탄력적 IP가 아무 데도 안 붙어 있으면 돈 나간다던데 그런 거 있나요? / 탄력적 IP가 안 붙어 있으면 과금된다던데 그런 게 있나요 / 탄력적 IP가 안 붙어 있으면 비용 든다고 들었는데 혹시 그런 거 있어요? / 안 붙은 탄력적 IP가 있다던데 어떤 건가요?",
    "비활성화된 CloudFront 배포 보여줘": "비활성화된 CloudFront 배포가 있다던데 어떤 건가요? / 비활성화된 CloudFront 배포가 있다면서요? 뭐예요 / 비활성화된 CloudFront 배포가 있다고 들었는데 알려주세요 / 비활성화된 CloudFront 배포가 꽤 있다던데 목록 좀 보여주세요",
    "공개된 버킷 보여줘": "버킷이 공개되어 있으면 위험하다던데 그런 거 있나요? / 버킷이 공개되어 있으면 위험하다면서요 저희도 그런 거 있나 봐주세요 / 퍼블릭으로 열린 버킷 있으면 알려주세요 무서워요 / 무서워요ㅠㅠ 공개된 버킷 있는지 봐주세요 / 공개된 버킷 있나요? 걱정돼요 / 공개된 버킷 보여주세요 불안해서요ㅠ / 해킹당할까봐 걱정돼요. 공개된 버킷 있나요 / 누구나 볼 수 있게 공개된 저장소를 알려 주세요 / 공개된 저장소 있나요 / 헐 공개된 버킷 있어요?? 빨리요ㅠㅠ / 헉 공개된 버킷 뭐 있어요? 빨리 좀요ㅠ / 와 대박 공개된 버킷 있나요 / 공개된 버킷 뭐 있어요? 얼른요ㅠ / 에휴... 공개된 버킷 알려줘",
    "g4dn 서버 몇 대야": "g4dn 이거 비싸다면서요... 우리 g4dn 서버 몇 대나 있어요? / g4dn 비싸다던데 g4dn 서버 몇 대 있나요 / g4dn이 비싸다고 들었는데 g4dn 서버 몇 대예요?",
    "안 쓰는 볼륨 보여줘": "안 쓰는 디스크도 돈 나간다던데 안 쓰는 볼륨 있나요 / 요즘 클라우드 비싸다던데 안 쓰는 볼륨 있나 봐줘",
    "지난주에 만든 서버 보여줘": "지난주에 만든 서버 뭐뭐 있었죠? / 지난주에 만든 서버 뭐가 있었지 / 지난주에 만든 서버 뭐 있었더라",
    "3분기 S3 월별 비용": "3분기 S3 비용을 월별로 쪼개서 보여주세요 / 3분기 S3 비용 월별로 나눠서 보여줘 / 3분기 S3 비용을 월별로 끊어서 알려줘",
    "리전별 nodejs18.x 람다 개수": "nodejs18.x 쓰는 lambda 리전별로 몇 개씩 남았는지 / nodejs18.x 쓰는 lambda 리전별로 몇 개씩 남았나요 / nodejs18.x 쓰는 lambda 리전별로 몇 개 남아 있는지 알려줘",
    "안 붙은 볼륨 비용": "붙어 있지 않은 볼륨들 한 달에 총 얼마 나가요? / 안 붙은 볼륨 총 얼마 나가 / 안 붙은 볼륨들 다 합쳐서 얼마 나가나요",
    "파이썬 람다 전부": "버전과 관계없이 Python을 쓰는 람다 함수 전부 / 버전 상관없이 파이썬 람다 다 / 리전 불문하고 파이썬 람다 전부 / 리전에 상관없이 파이썬 쓰는 람다 보여줘",
    "정상 대상 수가 0인 ALB": "헬시 타겟 0개인 ALB 찾아줘 / healthy target이 0개인 ALB",
    "멀티 AZ가 아닌 RDS 보여줘": "RDS 중에 multi-az 아닌 애들 list up 해줘 / RDS 중에 multi-az 아닌 애들 pick up 해줘 / RDS 중에 multi-az 아닌 애들 check 해줘",
    "서울 리전에서 실행 중인 인스턴스 보여줘": "실습하다 켜두고 까먹은 거 있을까봐요ㅠㅠ 서울 리전에 지금 돌아가고 있는 인스턴스 보여주세요!",
    "평균 CPU 10% 미만인 m5 계열 EC2": "라이트사이징 후보를 보려고 합니다. 평균 CPU 10% 미만인 m5 계열 EC2만 뽑아주세요 / 최적화 대상을 찾고 있습니다. 평균 CPU 10% 미만인 m5 계열 EC2 부탁드립니다.",
    "Lambda 중 메모리 2048MB 이상인 함수만 보여줘": "Lambda 중 memory 2048MB 이상인 function만 filter해줘 / Lambda 중 memory 2048MB 이상인 function만 filtering 해주세요 / Lambda 중 memory 2048MB 이상인 function만 show 해줘",
    "ALB 요청 수 많은 순": "ALB만 RequestCount desc로 sort해줘 / ALB를 요청 수 desc로 정렬해줘 / ALB 요청 수 내림차순으로 sort 좀 해줘 / ALB order by 요청 수 desc",
    "EC2 인스턴스 패밀리별 개수": "EC2 instance를 family 기준으로 group by해서 count / EC2 instance를 family별로 group해서 count 해줘 / EC2 인스턴스 패밀리로 group by 해서 개수 / EC2 인스턴스 패밀리별로 count",
    "리전별 람다 개수": "람다를 region으로 group by해서 count해줘 / lambda를 region 기준으로 group by 하고 count",
    "지난달 버킷 비용": "지난달에 저장소 요금만 얼마 나왔는지 알려 주세요",
    "용량이 가장 큰 버킷 3개": "용량이 가장 큰 저장소 3개가 뭐예요?",
    "이미지가 없는 ECR 리포지토리": "이미지가 없는 컨테이너 저장소",
    "제일 비싼 서버 1대": "제일 비싼 서버 하나만요 ㅠㅠ / 제일 비싼 서버 하나만 보여줘 / 가장 비싼 서버 딱 하나만 / 제일 비싼 서버 한 대만요",
    "제일 비싼 RDS 1개": "RDS 중에 제일 비싼 거 하나만요 / RDS 중에 제일 비싼 거 하나만요 ㅠㅠ / RDS 중에 제일 비싼 놈 하나",
}


@pytest.mark.parametrize(
    ("plain", "said"), [(plain, said) for plain, all_ in SAME.items() for said in all_.split(" / ")]
)
def test_one_meaning(read, plain, said):
    asked = read(said)
    assert asked.plan is not None, asked.refusal
    assert asked.plan == read(plain).plan


@pytest.mark.parametrize(
    "said",
    [
        "지난달에 돈 많이 썼다던데 S3 비용 얼마야",
        "도쿄가 비싸다던데 서버 몇 대야",
        "무서운 서버 보여줘",
        "걱정되는 버킷 있나요",
        "RDS가 느리다던데 왜 그런가요",
        "코드 저장소 목록",
        "버킷을 하나만 만들어줘",
        "안 쓰는 볼륨 delete 해줘",
        "서버 stop 해줘",
        "서버 reboot해줘",
        "와 진짜 보라색 버킷 보여줘",
        "리전별로 제일 비싼 서버 하나씩",
    ],
)
def test_what_narrows_or_changes_is_not_dropped(read, said):
    assert read(said).plan is None


def test_background_is_told(read):
    assert read("g4dn 비싸다던데 g4dn 서버 몇 대 있나요").aside
    assert read("공개된 버킷 있나요? 걱정돼요").aside
    assert read("탄력적 IP가 안 붙어 있으면 과금된다던데 그런 게 있나요").aside
