"""Delete a domain that nobody asks, once its data was kept."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = 'aws opensearch describe-domain --domain-name "$DOMAIN" --query {} --output text'


def _script(subject: Subject) -> Script:
    domain = subject.resource.name
    return Script(
        constants={
            "DOMAIN": domain,
            "DIMENSIONS": dimensions(DomainName=domain, ClientId=subject.resource.account_id),
        },
        look=(figures("AWS/ES", ("OpenSearchRequests", "SearchableDocuments", "ClusterUsedSpace")),),
        apply=(
            see(
                Text("See that nothing is being changed in it.", "변경 작업이 진행 중이 아닌지 확인합니다."),
                _FIELD.replace("{}", "DomainStatus.Processing"),
                "False",
            ),
            Step(
                Text(
                    "Go on only where its data was kept: a snapshot in a bucket of yours, or nobody needs it: DATA_KEPT=yes.",
                    "데이터를 직접 만든 버킷에 스냅샷으로 보관했거나 필요 없음을 확인했을 때만 DATA_KEPT=yes로 계속합니다.",
                ),
                'expect "${DATA_KEPT:-no}" yes  # CONFIRM=… DATA_KEPT=yes bash FILE apply',
            ),
            Step(
                Text("Keep its configuration, then delete it.", "구성을 저장한 뒤 삭제합니다."),
                bash("""
aws opensearch describe-domain-config --domain-name "$DOMAIN" --output json > "$STATE/domain.json"
aws opensearch delete-domain --domain-name "$DOMAIN" --query DomainStatus.Deleted --output text
"""),
            ),
        ),
        confirm="DOMAIN",
        no_way_back=Text(
            "There is no way back from here: create a domain by the kept configuration and restore your own snapshot in it.",
            "되돌릴 수 없습니다. 저장한 구성으로 도메인을 새로 만들고 직접 만든 스냅샷을 복원하세요.",
        ),
        cautions=(
            Text(
                "Automated snapshots go with the domain. A manual one is asked for in the domain itself (PUT _snapshot), with a"
                " bucket and a role registered there, signed by your credentials: the AWS CLI can't do that.",
                "자동 스냅샷은 도메인과 함께 사라집니다. 수동 스냅샷은 버킷과 역할을 등록한 뒤 도메인 API(PUT _snapshot)에 서명된"
                " 요청을 보내야 하며 AWS CLI로는 만들 수 없습니다.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    domain = subject.resource.name
    return Declared(
        terraform="aws_opensearch_domain",
        terraform_id=domain,
        cloudformation="AWS::OpenSearchService::Domain",
        identifier={"DomainName": domain},
        arguments={"domain_name": domain},
    )


REMEDIATION = Remediation(id="opensearch_domain_delete", checks=("opensearch_domain_idle",), script=_script, code=_code)
