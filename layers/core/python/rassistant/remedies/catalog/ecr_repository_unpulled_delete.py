"""Delete the images of a repository that nobody has pulled, or pushed, for long. Nothing brings them back."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.resources.kinds.ecr_repository import UNPULLED_DAYS


def _script(subject: Subject) -> Script:
    days = next((one.lookback_days for one in subject.finding.evidence if one.lookback_days), UNPULLED_DAYS)
    return Script(
        constants={"REPOSITORY": subject.resource.resource_id, "DAYS": str(days)},
        apply=(_IN_USE, _LIST, _REVIEW, _DELETE, _VERIFY),
        confirm="REPOSITORY",
        no_way_back=Text(
            "There is no way back: the layers are gone with the image, and a manifest alone can't be put again. Build and"
            " push the image anew.",
            "되돌릴 수 없습니다. 이미지와 함께 레이어가 사라져 매니페스트만으로는 복원할 수 없으므로 다시 빌드해 푸시해야 합니다.",
        ),
        cautions=(
            Text(
                "What runs already does not pull: see that no task definition, pod or instance template names an image, by"
                " tag or by digest, nor an older version of a Lambda function.",
                "이미 실행 중인 작업은 이미지를 다시 가져가지 않습니다. 작업 정의, 파드, 시작 템플릿, Lambda 함수의 이전 버전에서"
                " 태그나 다이제스트로 쓰고 있지 않은지 확인하세요.",
            ),
            Text(
                "Images that another one lists (of other processor types) are refused by ECR and stay.",
                "다른 이미지 목록에 포함된 이미지(다른 아키텍처용)는 ECR이 삭제를 거부하므로 남습니다.",
            ),
        ),
    )


_IN_USE = Step(
    Text(
        "Look which images Lambda functions of this region run: a function pulls when it is deployed only.",
        "이 리전의 Lambda 함수가 쓰는 이미지를 확인합니다. 함수는 배포할 때만 이미지를 가져갑니다.",
    ),
    bash("""
: > "$STATE/running"
functions=$(aws lambda list-functions --query "Functions[?PackageType=='Image'].FunctionName" --output text)
for function in $functions; do
  aws lambda get-function --function-name "$function" --query Code.ResolvedImageUri --output text >> "$STATE/running"
done
"""),
)
# batch-get-image would save the manifests, but counts as a pull: what is listed here would look used from then on.
_LIST = Step(
    Text(
        "List the images with their last recorded pull, keep what is known of them in a file, and choose those whose last"
        " pull and push are both older than that many days. What has no date of a push stays.",
        "이미지별 마지막 풀 시각을 조회해 정보를 파일에 저장하고, 마지막 풀과 푸시가 모두 기준 일수보다 오래된 것을 고릅니다."
        " 푸시 시각을 알 수 없는 이미지는 남깁니다.",
    ),
    bash("""
cutoff=$(date -u -d "$DAYS days ago" +%F 2> "$STATE/error" || date -u -v "-${DAYS}d" +%F)
aws ecr describe-images --repository-name "$REPOSITORY" --output json > "$STATE/images-$(date +%s).json"
aws ecr describe-images --repository-name "$REPOSITORY" --output text \\
  --query 'imageDetails[].[imageDigest,lastRecordedPullTime,imagePushedAt,imageManifestMediaType]' > "$STATE/all"
: > "$STATE/lists"
: > "$STATE/images"
while IFS=$'\\t' read -r digest pulled pushed media; do
  if [ "$pulled" = None ]; then pulled=$pushed; fi
  # Only dates in ISO 8601 are compared: an older CLI may write seconds.
  case "$pulled $pushed" in
    [0-9][0-9][0-9][0-9]-*' '[0-9][0-9][0-9][0-9]-*) ;;
    *) continue ;;
  esac
  if [[ ! "$pulled" < "$cutoff" || ! "$pushed" < "$cutoff" ]] || grep -qF "$digest" "$STATE/running"; then continue; fi
  case "$media" in
    *manifest.list*|*image.index*) printf '%s\\n' "$digest" >> "$STATE/lists" ;;
    *) printf '%s\\n' "$digest" >> "$STATE/images" ;;
  esac
done < "$STATE/all"
"""),
)
_REVIEW = Step(
    Text(
        "Show what would go, and go on only once that has been read: REVIEWED=yes beside CONFIRM.",
        "삭제할 이미지를 보여 주고, 확인했을 때만 계속합니다: CONFIRM과 함께 REVIEWED=yes를 지정합니다.",
    ),
    bash("""
cat "$STATE/lists" "$STATE/images"
expect "${REVIEWED:-no}" yes  # CONFIRM=… REVIEWED=yes bash FILE apply
"""),
)
_DELETE = Step(
    Text(
        "Delete them, 100 a call; lists of images first, as ECR keeps an image that a list names.",
        "한 번에 100개씩 삭제합니다. 목록에 포함된 이미지는 ECR이 남기므로 이미지 목록부터 삭제합니다.",
    ),
    bash("""
: > "$STATE/refused"
for kind in lists images; do
  rm -f "$STATE"/batch-*
  split -l 100 "$STATE/$kind" "$STATE/batch-"
  for batch in "$STATE"/batch-*; do
    if [ ! -s "$batch" ]; then continue; fi
    sed 's/.*/{"imageDigest":"&"}/' "$batch" | paste -s -d , - | sed 's/.*/[&]/' > "$STATE/ids.json"
    aws ecr batch-delete-image --repository-name "$REPOSITORY" --image-ids "file://$STATE/ids.json" \\
      --query 'failures[].[imageId.imageDigest,failureCode]' --output text >> "$STATE/refused"
  done
done
cat "$STATE/refused"
found=$(awk 'NF && $2 != "ImageReferencedByManifestList" && $2 != "ImageNotFound" {n++} END {print n + 0}' "$STATE/refused")
expect "$found" 0
"""),
)
_VERIFY = Step(
    Text(
        "See that they are gone, but for those that ECR keeps because another image lists them.",
        "다른 이미지 목록에 포함되어 ECR이 남긴 것을 제외하고 모두 사라졌는지 확인합니다.",
    ),
    bash("""
aws ecr describe-images --repository-name "$REPOSITORY" --query 'imageDetails[].[imageDigest]' --output text > "$STATE/left"
for digest in $(cat "$STATE/lists" "$STATE/images"); do
  if grep -qF "$digest" "$STATE/left" && ! grep -qF "$digest" "$STATE/refused"; then expect "$digest" deleted; fi
done
"""),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Images are no resources that Terraform or CloudFormation declares: they can't delete them. Use the AWS CLI text;"
        " for what is pushed from now on, declare a lifecycle policy in the repository's own code.",
        "이미지는 Terraform이나 CloudFormation이 선언하는 리소스가 아니라서 삭제할 수 없습니다. AWS CLI 코드를 사용하고, 앞으로"
        " 푸시할 이미지에는 리포지토리 코드에 수명 주기 정책을 선언하세요.",
    )


REMEDIATION = Remediation(
    id="ecr_repository_unpulled_delete",
    checks=("ecr_repository_unpulled",),
    script=_script,
    code=_code,
)
