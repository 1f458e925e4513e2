"""What a request for recommendations asks, in the service's terms."""

from __future__ import annotations

from rassistant.http.schemas import RecommendationsQuery
from rassistant.services.recommendations import Wish


def wish_of(asked: RecommendationsQuery) -> Wish:
    return Wish(
        account_ids=tuple(asked.account_id),
        regions=tuple(asked.region),
        service_types=tuple(asked.service_type),
        checks=tuple(asked.check),
        modes=tuple(asked.mode),
        risks=tuple(asked.risk),
        efforts=tuple(asked.effort),
        states=tuple(asked.state),
        tags=tuple(asked.tag),
        teams=tuple(asked.team),
        min_saving_usd=asked.min_saving_usd,
        priced=asked.priced,
        part=asked.q,
        sort=asked.sort,
        by_resource=asked.by_resource,
    )
