"""APIGW-CACHE: a stage's cache that is paid by the hour and answers next to nothing."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.fixed_prices import stage_cache

MAX_HIT_PERCENT = 5.0

HITS = Need("CacheHitCount", "Sum", 3600, LOOKBACK_DAYS)
MISSES = Need("CacheMissCount", "Sum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.details.get("cache") is True and is_older_than(resource, facts.now, LOOKBACK_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, HITS, MISSES)
    if isinstance(found, Missing):
        return found
    hits, misses = (sum(samples.known) for samples in found)
    rate = 100 * hits / (hits + misses) if hits + misses else 0.0
    if rate >= MAX_HIT_PERCENT:
        return None
    cache = stage_cache(resource)
    size = resource.details.get("cache_size")
    return Verdict(
        reason=Text(
            f"Its cache of {size} GB answered {rate:.1f} % of {hits + misses:,.0f} requests in {LOOKBACK_DAYS} days.",
            f"{size} GB 캐시가 {LOOKBACK_DAYS}일 동안 요청 {hits + misses:,.0f}건 중 {rate:.1f} %에만 응답했습니다.",
        ),
        evidence=(Evidence("CacheHitCount", "share of requests", rate, MAX_HIT_PERCENT, "Percent", LOOKBACK_DAYS),),
        saving=saving_of(facts, cache) if cache else Saving(None),
        signals_used=("CacheHitCount", "CacheMissCount"),
        signals_not_checked=("whether the backend bears the requests of the cache",),
    )


CHECK = Check(
    id="api_gateway_stage_cache",
    code="APIGW-CACHE",
    service_type="APIGatewayStage",
    title=Text("API cache that answers next to nothing", "거의 적중하지 않는 API 캐시"),
    action=Text(
        "Switch the stage's cache cluster off, or cache what is asked often.",
        "스테이지의 캐시를 끄거나, 자주 요청되는 응답을 캐시하도록 바꾸세요.",
    ),
    rollback=Text("Switch the cache on again; it starts empty.", "캐시를 다시 켜면 되며, 처음에는 비어 있습니다."),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(HITS, MISSES),
    origin=("thrifty",),
    words=said(
        """
        whose cache hardly hits | with a useless cache | with a cache nobody hits | whose cache is useless |
        whose cache is hardly hit | with a low cache hit rate | with a wasted cache |
        paying for a useless cache
        """,
        """
        캐시가 거의 적중하지 않는 | 캐시 적중이 거의 없는 | 캐시가 쓸모없는 | 캐시 적중률이 낮은 |
        캐시가 낭비되는 | 쓸모없는 캐시가 켜진 | 거의 적중하지 않는 캐시를 쓰는
        """,
    ),
)
