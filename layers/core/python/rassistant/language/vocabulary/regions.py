"""AWS regions, what people call them, and the groups they form.

Codes and names: the regions table of AWS ("AWS Regions", Account Management guide) and botocore's endpoints data.
"""

# ruff: noqa: E501  (a pattern or a table row is read as one line)
from __future__ import annotations

from dataclasses import dataclass

from rassistant.models.scope import GLOBAL_REGION


@dataclass(frozen=True, slots=True)
class Region:
    """``en`` and ``ko``: city or state names first, in lower case; ``country``: keys of COUNTRIES."""

    code: str
    en: tuple[str, ...]
    ko: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """``codes`` are regions or beginnings of region codes (``us-east-``)."""

    en: tuple[str, ...]
    ko: tuple[str, ...]
    codes: tuple[str, ...]


REGIONS: tuple[Region, ...] = (
    Region("us-east-1", ("n. virginia", "n virginia", "north virginia", "northern virginia", "virginia"), ("버지니아", "북버지니아", "버지니아 북부", "노스 버지니아"), "us"),
    Region("us-east-2", ("ohio", "columbus"), ("오하이오",), "us"),
    Region("us-west-1", ("n. california", "n california", "northern california", "north california", "california", "san francisco"), ("캘리포니아", "북부 캘리포니아", "캘리포니아 북부", "북캘리포니아", "샌프란시스코"), "us"),
    Region("us-west-2", ("oregon", "portland"), ("오레곤", "오리건", "포틀랜드"), "us"),
    Region("ca-central-1", ("montreal", "canada central"), ("몬트리올", "캐나다 중부"), "canada"),
    Region("ca-west-1", ("calgary", "canada west"), ("캘거리", "캐나다 서부"), "canada"),
    Region("mx-central-1", ("queretaro", "querétaro", "mexico city"), ("케레타로", "멕시코 중부"), "mexico"),
    Region("sa-east-1", ("sao paulo", "são paulo"), ("상파울루", "상파울로"), "brazil"),
    Region("eu-central-1", ("frankfurt",), ("프랑크푸르트", "프랑크프루트"), "germany"),
    Region("eu-central-2", ("zurich", "zürich"), ("취리히",), "switzerland"),
    Region("eu-west-1", ("dublin",), ("더블린",), "ireland"),
    Region("eu-west-2", ("london",), ("런던",), "uk"),
    Region("eu-west-3", ("paris",), ("파리",), "france"),
    Region("eu-north-1", ("stockholm",), ("스톡홀름",), "sweden"),
    Region("eu-south-1", ("milan", "milano"), ("밀라노",), "italy"),
    Region("eu-south-2", ("aragon", "zaragoza"), ("아라곤", "사라고사"), "spain"),
    Region("il-central-1", ("tel aviv",), ("텔아비브",), "israel"),
    Region("me-south-1", ("manama",), ("마나마",), "bahrain"),
    Region("me-central-1", ("dubai", "abu dhabi"), ("두바이", "아부다비"), "uae"),
    Region("af-south-1", ("cape town",), ("케이프타운", "케이프 타운"), "south africa"),
    Region("ap-east-1", ("hong kong", "hongkong"), ("홍콩",), "hong kong"),
    Region("ap-east-2", ("taipei",), ("타이베이", "타이페이"), "taiwan"),
    Region("ap-south-1", ("mumbai", "bombay"), ("뭄바이",), "india"),
    Region("ap-south-2", ("hyderabad",), ("하이데라바드", "하이더라바드"), "india"),
    Region("ap-southeast-1", ("singapore",), ("싱가포르", "싱가폴"), "singapore"),
    Region("ap-southeast-2", ("sydney",), ("시드니",), "australia"),
    Region("ap-southeast-3", ("jakarta",), ("자카르타",), "indonesia"),
    Region("ap-southeast-4", ("melbourne",), ("멜버른", "멜번"), "australia"),
    Region("ap-southeast-5", ("kuala lumpur",), ("쿠알라룸푸르",), "malaysia"),
    Region("ap-southeast-6", ("auckland",), ("오클랜드",), "new zealand"),
    Region("ap-southeast-7", ("bangkok",), ("방콕",), "thailand"),
    Region("ap-northeast-1", ("tokyo",), ("도쿄", "동경", "토쿄"), "japan"),
    Region("ap-northeast-2", ("seoul",), ("서울",), "korea"),
    Region("ap-northeast-3", ("osaka",), ("오사카",), "japan"),
    Region("cn-north-1", ("beijing",), ("베이징", "북경"), "china"),
    Region("cn-northwest-1", ("ningxia",), ("닝샤",), "china"),
    Region("us-gov-east-1", ("govcloud east", "govcloud us-east"), ("거브클라우드 동부",), "govcloud"),
    Region("us-gov-west-1", ("govcloud west", "govcloud us-west"), ("거브클라우드 서부",), "govcloud"),
    Region("eusc-de-east-1", ("brandenburg", "european sovereign cloud"), ("브란덴부르크",), "sovereign"),
)  # fmt: skip

KNOWN_REGIONS = frozenset(region.code for region in REGIONS) | {GLOBAL_REGION}

COUNTRIES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "us": (("us", "usa", "u.s.", "u.s.a.", "united states", "united states of america", "america", "american"), ("미국", "미주", "유에스")),
    "canada": (("canada", "canadian"), ("캐나다",)),
    "mexico": (("mexico", "mexican"), ("멕시코",)),
    "brazil": (("brazil", "brazilian"), ("브라질",)),
    "germany": (("germany", "german"), ("독일",)),
    "switzerland": (("switzerland", "swiss"), ("스위스",)),
    "ireland": (("ireland", "irish"), ("아일랜드",)),
    "uk": (("uk", "u.k.", "united kingdom", "england", "britain", "great britain", "british"), ("영국",)),
    "france": (("france", "french"), ("프랑스",)),
    "sweden": (("sweden", "swedish"), ("스웨덴",)),
    "italy": (("italy", "italian"), ("이탈리아",)),
    "spain": (("spain", "spanish"), ("스페인",)),
    "israel": (("israel", "israeli"), ("이스라엘",)),
    "bahrain": (("bahrain",), ("바레인",)),
    "uae": (("uae", "u.a.e.", "united arab emirates", "emirates"), ("아랍에미리트", "아랍 에미리트", "uae")),
    "south africa": (("south africa",), ("남아프리카공화국", "남아공", "남아프리카")),
    "hong kong": ((), ()),
    "taiwan": (("taiwan", "taiwanese"), ("대만", "타이완")),
    "india": (("india", "indian"), ("인도",)),
    "singapore": ((), ()),
    "australia": (("australia", "australian"), ("호주", "오스트레일리아")),
    "indonesia": (("indonesia", "indonesian"), ("인도네시아",)),
    "malaysia": (("malaysia", "malaysian"), ("말레이시아",)),
    "new zealand": (("new zealand",), ("뉴질랜드",)),
    "thailand": (("thailand", "thai"), ("태국", "타이")),
    "japan": (("japan", "japanese"), ("일본",)),
    "korea": (("korea", "south korea", "korean", "republic of korea"), ("한국", "대한민국", "국내", "우리나라")),
    "china": (("china", "chinese", "mainland china"), ("중국",)),
    "govcloud": (("govcloud", "gov cloud"), ("거브클라우드", "고브클라우드")),
    "sovereign": ((), ()),
}  # fmt: skip

GROUPS: tuple[RegionGroup, ...] = (
    RegionGroup(("us east", "us-east", "east us", "useast", "us east coast", "east coast", "eastern us"), ("미국 동부", "미 동부", "동부 미국", "미국 동쪽"), ("us-east-",)),
    RegionGroup(("us west", "us-west", "west us", "uswest", "us west coast", "west coast", "western us"), ("미국 서부", "미 서부", "서부 미국", "미국 서쪽"), ("us-west-",)),
    RegionGroup(("north america", "northern america"), ("북미", "북아메리카"), ("us-east-", "us-west-", "ca-", "mx-")),
    RegionGroup(("south america", "latin america"), ("남미", "남아메리카", "라틴 아메리카"), ("sa-",)),
    RegionGroup(("americas", "the americas"), ("아메리카",), ("us-east-", "us-west-", "ca-", "mx-", "sa-")),
    RegionGroup(("europe", "eu", "european"), ("유럽", "유럽연합", "유럽권"), ("eu-",)),
    RegionGroup(("emea",), (), ("eu-", "me-", "il-", "af-")),
    RegionGroup(("asia", "asian"), ("아시아", "아시아권"), ("ap-east-", "ap-south-", "ap-northeast-", "ap-southeast-1", "ap-southeast-3", "ap-southeast-5", "ap-southeast-7")),
    RegionGroup(("asia pacific", "asia-pacific", "apac", "ap"), ("아시아 태평양", "아태", "아태 지역", "아시아태평양"), ("ap-",)),
    RegionGroup(("ap northeast", "ap-northeast", "northeast asia"), ("동북아", "동북아시아"), ("ap-northeast-",)),
    RegionGroup(("ap southeast", "ap-southeast"), (), ("ap-southeast-",)),
    RegionGroup(("southeast asia",), ("동남아", "동남아시아"), ("ap-southeast-1", "ap-southeast-3", "ap-southeast-5", "ap-southeast-7")),
    RegionGroup(("ap south", "ap-south"), ("남아시아",), ("ap-south-",)),
    RegionGroup(("ap east", "ap-east"), (), ("ap-east-",)),
    RegionGroup(("eu west", "eu-west"), (), ("eu-west-",)),
    RegionGroup(("eu central", "eu-central"), (), ("eu-central-",)),
    RegionGroup(("eu north", "eu-north"), (), ("eu-north-",)),
    RegionGroup(("eu south", "eu-south"), (), ("eu-south-",)),
    RegionGroup(("oceania",), ("오세아니아",), ("ap-southeast-2", "ap-southeast-4", "ap-southeast-6")),
    RegionGroup(("middle east",), ("중동",), ("me-", "il-")),
    RegionGroup(("africa", "african"), ("아프리카",), ("af-",)),
)  # fmt: skip


def codes_of(group: RegionGroup) -> tuple[str, ...]:
    return tuple(
        region.code
        for region in REGIONS
        if any(region.code == code or (code.endswith("-") and region.code.startswith(code)) for code in group.codes)
    )


def region_words() -> list[tuple[str, tuple[str, ...]]]:
    """Every phrase for a region, a country or a group, with the codes it stands for."""
    words: list[tuple[str, tuple[str, ...]]] = [(GLOBAL_REGION, (GLOBAL_REGION,)), ("글로벌", (GLOBAL_REGION,))]
    by_country: dict[str, list[str]] = {}
    for region in REGIONS:
        phrases = (region.code, region.code.replace("-", " "), region.code.replace("-", ""), *region.en, *region.ko)
        words += [(phrase, (region.code,)) for phrase in phrases]
        by_country.setdefault(region.country, []).append(region.code)
    for country, (english, korean) in COUNTRIES.items():
        words += [(phrase, tuple(by_country[country])) for phrase in (*english, *korean)]
    for group in GROUPS:
        words += [(phrase, codes_of(group)) for phrase in (*group.en, *group.ko)]
    return words


def display_name(code: str, locale: str) -> str:
    """The first name in the language, or the code itself where there is none."""
    region = next((entry for entry in REGIONS if entry.code == code), None)
    names = () if region is None else (region.ko if locale == "ko" else region.en)
    return names[0].title() if names else code
