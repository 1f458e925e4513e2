"""Upgrade a cluster's control plane by one version, once AWS's own check of it found nothing."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_VERSION = 'aws eks describe-cluster --name "$CLUSTER" --query cluster.version --output text'


def _next(version: str) -> str:
    """Of ``1.31``: ``1.32``; the version itself where it is not so written."""
    major, _, minor = version.partition(".")
    return f"{major}.{int(minor) + 1}" if minor.isdigit() else version


def _script(subject: Subject) -> Script:
    before = str(subject.detail("version", ""))
    return Script(
        constants={"CLUSTER": subject.resource.name, "BEFORE": before, "AFTER": _next(before)},
        look=(_INSIGHTS, _NODES),
        apply=(
            see(
                Text("See that it has the version that was judged.", "판정한 버전 그대로인지 확인합니다."),
                _VERSION,
                '"$BEFORE"',
            ),
            _SOUND,
            _UPGRADE,
        ),
        confirm="CLUSTER",
        confirming=Text(
            "An upgraded control plane does not go back. To go on: CONFIRM=%s bash FILE apply",
            "업그레이드한 컨트롤 플레인은 되돌릴 수 없습니다. 계속하려면: CONFIRM=%s bash 파일 apply",
        ),
        no_way_back=Text(
            "A control plane does not go back to an older version: keep a second cluster, or a backup of its objects, until the"
            " workloads have proven themselves.",
            "컨트롤 플레인은 이전 버전으로 되돌릴 수 없습니다. 워크로드를 확인할 때까지 두 번째 클러스터나 객체 백업을 유지하세요.",
        ),
        cautions=(
            Text(
                "One version at a time; then node groups (update-nodegroup-version) and add-ons (update-addon), then the next"
                " version. Try it on a cluster for tests first.",
                "한 번에 한 버전씩 올리고, 노드 그룹(update-nodegroup-version)과 추가 기능(update-addon)을 올린 뒤 다음 버전으로"
                " 진행하세요. 테스트 클러스터에서 먼저 시험하세요.",
            ),
            Text(
                "It takes free addresses in the cluster's subnets (five at least), and existing nodes go on working meanwhile.",
                "클러스터 서브넷에 여유 IP 주소가 5개 이상 필요하며, 진행 중에도 기존 노드는 계속 동작합니다.",
            ),
        ),
    )


_INSIGHTS = Step(
    Text(
        "Show what AWS's check of the upgrade finds: uses of removed APIs, versions that are too far apart.",
        "AWS의 업그레이드 점검 결과(제거되는 API 사용, 버전 차이)를 조회합니다.",
    ),
    bash("""
aws eks list-insights --cluster-name "$CLUSTER" \\
  --query 'insights[].[insightStatus.status,kubernetesVersion,name,insightStatus.reason]' --output text
"""),
)
_NODES = Step(
    Text("Show the versions of its node groups and add-ons.", "노드 그룹과 추가 기능의 버전을 조회합니다."),
    bash("""
for group in $(aws eks list-nodegroups --cluster-name "$CLUSTER" --query nodegroups --output text); do
  aws eks describe-nodegroup --cluster-name "$CLUSTER" --nodegroup-name "$group" \\
    --query 'nodegroup.[nodegroupName,version,releaseVersion]' --output text
done
for addon in $(aws eks list-addons --cluster-name "$CLUSTER" --query addons --output text); do
  aws eks describe-addon --cluster-name "$CLUSTER" --addon-name "$addon" --query 'addon.[addonName,addonVersion]' --output text
done
"""),
)
_SOUND = Step(
    Text("See that the check of the upgrade has no error.", "업그레이드 점검에 오류가 없는지 확인합니다."),
    bash("""
found=$(aws eks list-insights --cluster-name "$CLUSTER" \\
  --query "length(insights[?insightStatus.status=='ERROR'])" --output text)
expect "$found" 0
"""),
)
_UPGRADE = Step(
    Text(
        "Keep its configuration, upgrade it by one version and wait until it is active.",
        "구성을 저장하고 한 버전 올린 뒤 활성 상태가 될 때까지 기다립니다.",
    ),
    bash(
        """
aws eks describe-cluster --name "$CLUSTER" --output json > "$STATE/cluster.json"
aws eks update-cluster-version --name "$CLUSTER" --kubernetes-version "$AFTER" --query update.id --output text
await "$AFTER" {}
patiently aws eks wait cluster-active --name "$CLUSTER"
""",
        _VERSION,
    ),
)


def _code(subject: Subject) -> Code:
    name, before = subject.resource.name, str(subject.detail("version", ""))
    return Declared(
        terraform="aws_eks_cluster",
        terraform_id=name,
        cloudformation="AWS::EKS::Cluster",
        identifier={"Name": name},
        changes=(Change("version", "Version", before, _next(before)),),
    )


REMEDIATION = Remediation(
    id="eks_cluster_upgrade", checks=("eks_cluster_extended_support",), script=_script, code=_code
)
