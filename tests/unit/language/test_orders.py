"""Orders in every mood are refused as orders; what only sounds like one is a question."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "right-size every log group for me",
        "run the function",
        "can you run a query on the database",
        "send the list of buckets to Bob",
        "share my buckets",
        "snapshot all unattached volumes",
        "could you please notify the mysql databases",
        "get the stopped instances terminated",
        "have the mysql databases tagged",
        "I want my buckets in Seoul encrypted",
        "the stopped instances need to be stopped",
        "the python functions to be tagged please",
        "the mysql databases can be removed now",
        "see that the stopped instances get made public",
        "ignore the findings",
        "log me out",
        "Please do the backups",
        "take snapshots of the volumes",
        "do a backup of the databases",
        "please do the encryption of the volumes",
        "perform a snapshot of the volumes",
        "free the unused IPs",
        "retire the old instances",
        "Locate the instances to Ohio",
        "list the instances to Ohio",
        "get the volumes to gp3",
        "new instance please",
        "new bucket in Ireland",
        "give me a new server",
        "I want a new database",
        "파이썬 람다 중지해라",
        "꺼진 서버 정지해야 해",
        "꺼진 서버 변경을 해 주실래요",
        "MySQL DB들 변경해 줬으면 좋겠어",
        "꺼진 서버 태그 해 주세요",
        "꺼진 서버 태깅해도 돼?",
        "파이썬 람다 활성화 해라",
        "서울 버킷 적용 할 수 있어?",
        "MySQL DB들 공개해 주세요",
        "서울 버킷 비공개해 줄래",
        "모든 로그 그룹 설치하고 싶어",
        "서울 버킷 달아도 돼?",
        "서울에 서버 하나 만들어",
        "t3.micro 3대 띄워",
        "서버 한 대 더",
        "DB 전부 db.t3.micro로 변경",
        "서버 목록 뽑아서 다 종료",
        "서버가 삭제되게 해줘",
        "버킷이 공개되지 않게 해줘",
        "볼륨은 암호화되어야 합니다",
        "서버 좀 꺼",
        "이 목록 사장님한테 보내줘",
        "추천 승인해줘",
    ],
)
def test_is_an_order(read, question):
    reading = read(question)
    assert reading.plan is None
    assert reading.refusal.reason == "action", reading.refusal


@pytest.mark.parametrize(
    "question",
    [
        "send me a list of buckets",
        "run a report of unattached volumes",
        "get me all buckets encrypted with KMS",
        "new buckets in Ireland",
        "functions that run on python",
        "locate the instances in Ohio",
        "do the databases have backups",
        "make a list of snapshots",
        "take a look at the stopped instances",
        "extract all buckets in Seoul",
        "free volumes",
        "꺼진 서버 목록 정리해줘",
        "최근에 변경된 함수",
        "서버 목록 뽑아줘",
    ],
)
def test_is_a_question(read, question):
    assert read(question).plan is not None, read(question).refusal


@pytest.mark.parametrize(
    "question",
    [
        "Extract data from the orders table",
        "extract the records of the orders table",
        "show data from the orders table",
        "get the objects from the orders bucket",
    ],
)
def test_what_lies_inside_is_not_extracted(read, question):
    assert read(question).plan is None
