"""Show the open risks on cost of the account's Well-Architected reviews, with what AWS advises."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(_subject: Subject) -> Script:
    return Script(
        constants={},
        look=(
            Step(
                Text(
                    "Show each workload's open improvements on cost, with the page that says how.",
                    "워크로드별로 비용 관련 개선 항목과 방법을 설명하는 페이지를 조회합니다.",
                ),
                bash("""
region=${REVIEW_REGION:-$AWS_REGION}
for workload in $(aws wellarchitected list-workloads --region "$region" --query 'WorkloadSummaries[].WorkloadId' --output text); do
  aws wellarchitected list-lens-review-improvements --region "$region" --workload-id "$workload" \\
    --lens-alias wellarchitected --pillar-id costOptimization \\
    --query 'ImprovementSummaries[].[Risk,QuestionTitle,ImprovementPlanUrl]' --output text
done
"""),
            ),
        ),
        cautions=(
            Text(
                "Reviews are kept in a region: set REVIEW_REGION to theirs.",
                "검토 결과는 리전별로 저장되므로 REVIEW_REGION에 해당 리전을 지정하세요.",
            ),
        ),
    )


REMEDIATION = Remediation(id="account_review_look", checks=("account_review_risks",), script=_script, code=only_a_look)
