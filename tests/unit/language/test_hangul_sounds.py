"""Latin words of the account as Korean writes them."""

import pytest

from rassistant.language.wording.hangul_sounds import has_room, sounds_of_hangul, sounds_of_latin


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("그로스", "growth"),
        ("스쿼드", "squad"),
        ("플랫폼", "platform"),
        ("블로그", "blog"),
        ("젠킨스", "jenkins"),
        ("페이먼츠", "payments"),
        ("빌링", "billing"),
        ("로깅", "logging"),
        ("애널리틱스", "analytics"),
        ("배스천", "bastion"),
        ("체크아웃", "checkout"),
        ("챗봇", "chatbot"),
        ("인보이스", "invoice"),
        ("크롤러", "crawler"),
        ("샌드박스", "sandbox"),
        ("백오피스", "backoffice"),
    ],
)
def test_one_word_in_two_scripts_sounds_alike(hangul, latin):
    assert sounds_of_hangul(hangul) in sounds_of_latin(latin)
    assert has_room(hangul, latin)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("부산", "bastion"),
        ("베를린", "billing"),
        ("피어링", "billing"),
        ("피곤", "booking"),
        ("데드락", "triage"),
        ("사진", "sessions"),
        ("게으른", "churn"),
        ("볼트", "prod"),
        ("설치", "search"),
        ("웃긴", "token"),
    ],
)
def test_the_same_consonants_between_other_vowels_are_another_word(hangul, latin):
    assert sounds_of_hangul(hangul) in sounds_of_latin(latin)
    assert not has_room(hangul, latin)


@pytest.mark.parametrize(("hangul", "latin"), [("결제", "payments"), ("스쿼드", "team"), ("블로그", "catalog")])
def test_another_word_does_not(hangul, latin):
    assert sounds_of_hangul(hangul) not in sounds_of_latin(latin)


def test_what_is_no_plain_word_has_no_sound():
    assert sounds_of_latin("web-1") == sounds_of_latin("") - {""} == frozenset()
