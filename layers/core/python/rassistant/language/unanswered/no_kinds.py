"""Nouns of things that other resources are in, and that are listed by themselves nowhere: subnets, VPCs, clusters."""

from __future__ import annotations

from typing import Final

from rassistant.language.assembly.parts import Parts
from rassistant.language.assembly.settle import possible_services
from rassistant.language.reading import Refusal
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.senses import ANY_SERVICE

_NETWORKS: Final = frozenset(
    phrases(
        """
        vpc | vpcs | subnet | subnets | zone | zones | availability zone | availability zones | 서브넷 | 가용 영역 | 가용영역 |
        서브넷들
        """
    )
)
_CLUSTERS: Final = frozenset(phrases("cluster | clusters | 클러스터"))


_OF_CLUSTERS: Final = frozenset(phrases("EKS | Redshift | EMR | DocumentDB | MemoryDB | OpenSearch | ElastiCache"))


_THINGS: Final = frozenset(
    phrases(
        """
        security group | security groups | route table | route tables | network interface | network interfaces | role | roles |
        user | users | group | groups | domain | domains | dns | launch template | launch templates | web acl | web acls | waf |
        api | apis | endpoint | endpoints | 엔드포인트 | organization | organizations | config | image | images | 이미지 | 역할 |
        네트워크 인터페이스 | 시작 템플릿 | 도메인 | 사용자 | 라우팅 테이블 | 보안 그룹 | 보안그룹 | 유저 | waf 규칙
        """
    )
)
"""Other things that are a field of resources here."""


def named_no_kind(parts: Parts) -> Refusal | None:
    """List subnets; clusters in Tokyo: the noun is a field of others, and all that is asked for."""
    if parts.has("SERVICE") or parts.has("ALL") or parts.has("COST"):
        return None
    lone = [item.text.lower().split()[-1:] for item in parts.items if item.has("FIELD") or item.has("MEASURE")]
    nouns = {word for words in lone for word in words} | {
        item.text.lower() for item in parts.items if item.has("FIELD") and not item.has("COND")
    }
    told = [set(one.options) for one in parts.drafts]
    told += [{ref.service_type for ref in refs} for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]]
    told += [{ref.service_type for ref in item.senses["ORDER"][0]} for item in parts.all("ORDER")]
    if nouns & _CLUSTERS and not any(_OF_CLUSTERS.issuperset(kinds) for kinds in told):
        return unclear(
            "Which clusters: EKS, Redshift, EMR, DocumentDB, MemoryDB or OpenSearch clusters?",
            "어느 클러스터인지 알 수 없습니다. EKS, Redshift, EMR, DocumentDB, MemoryDB, OpenSearch 클러스터 중에서 골라 주세요.",
        )
    said_of_any = all(ANY_SERVICE in one.options for one in parts.drafts) and not parts.has("GROUPS")
    if nouns & _NETWORKS and said_of_any:
        return unclear(
            "Networks, subnets and zones are not listed by themselves: ask for what is in them, or count it by them "
            '("instances by VPC").',
            "VPC, 서브넷, 가용 영역은 따로 조회하지 않습니다. 그 안의 리소스를 물어보거나 그별로 세어 보세요(예: VPC별 인스턴스 수).",
        )
    fields = [item for item in parts.items if item.has("FIELD") and not item.senses.keys() & {"COND", "FILLER"}]
    ordered = {ref.service_type for item in parts.all("ORDER") for ref in item.senses["ORDER"][0]}
    kinds = possible_services(parts.drafts) or tuple(ordered)
    is_open = not parts.has("GROUPS") and (said_of_any or len(kinds) != 1)
    if fields and is_open and all(one.text.lower() in _THINGS for one in fields):
        return unclear(
            "These are listed by themselves nowhere here: ask for the resources that have them.",
            "그것만 따로 조회하지 않습니다. 그것을 가진 리소스(EC2, RDS, Lambda …)를 물어봐 주세요.",
        )
    return None
