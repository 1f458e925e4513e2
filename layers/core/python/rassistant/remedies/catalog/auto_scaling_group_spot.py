"""Have a group launch Spot instances of several types beside a base on demand."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash

_GROUP = (
    'aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$GROUP"'
    " --query 'AutoScalingGroups[0].{}' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={"GROUP": subject.resource.name, "TYPE": str(subject.detail("instance_type", ""))},
        look=(_PRICES,),
        apply=(_SAVE, _MIX),
        undo=(
            Step(
                Text(
                    "Launch by the template alone again, on demand; Spot members stay until they are replaced.",
                    "다시 시작 템플릿만 사용해 온디맨드로 시작합니다. 기존 스팟 인스턴스는 교체될 때까지 남습니다.",
                ),
                bash("""
template=$(recall template)
version=$(recall version)
aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$GROUP" --no-capacity-rebalance \\
  --launch-template "{\\"LaunchTemplateId\\":\\"$template\\",\\"Version\\":\\"$version\\"}"
"""),
            ),
        ),
        cautions=(
            Text(
                "A Spot instance is taken back with two minutes' notice: only for work that begins anew by itself and keeps nothing"
                " on its disk. Whether that holds is known to its owner alone.",
                "스팟 인스턴스는 2분 전 알림 후 회수될 수 있으므로, 다시 시작해도 되고 디스크에 상태를 두지 않는 작업에만 사용하세요."
                " 이는 담당자만 판단할 수 있습니다.",
            ),
            Text(
                "Give several types of one size, so that there is always a pool to take from: SPOT_TYPES='m5.xlarge m5a.xlarge"
                " m6i.xlarge', and ON_DEMAND_BASE for how many stay on demand (1).",
                "항상 여유 용량이 있도록 같은 크기의 여러 유형을 지정하세요: SPOT_TYPES='m5.xlarge m5a.xlarge m6i.xlarge'. 온디맨드로"
                " 유지할 개수는 ON_DEMAND_BASE(기본 1)입니다.",
            ),
        ),
    )


_PRICES = Step(
    Text("Show the Spot prices of its type now, by zone.", "현재 유형의 가용 영역별 스팟 가격을 조회합니다."),
    bash("""
now=$(date -u +%FT%TZ)
aws ec2 describe-spot-price-history --instance-types "$TYPE" --product-descriptions Linux/UNIX --start-time "$now" \\
  --query 'SpotPriceHistory[].[AvailabilityZone,SpotPrice]' --output text
"""),
)
_SAVE = Step(
    Text(
        "See that types were given, and keep the group as it is.",
        "유형이 지정되었는지 확인하고 현재 그룹 설정을 저장합니다.",
    ),
    bash(
        """
if [[ ! "${SPOT_TYPES:-}" =~ ^[a-z0-9.-]+( [a-z0-9.-]+)+$ ]]; then
  expect "${SPOT_TYPES:-}" "SPOT_TYPES='m5.xlarge m5a.xlarge m6i.xlarge'"
fi
if [[ ! "${ON_DEMAND_BASE:-1}" =~ ^[0-9]{1,4}$ ]]; then expect "$ON_DEMAND_BASE" 'ON_DEMAND_BASE=1'; fi
template=$({})
version=$({})
if [ "$template" = None ]; then expect "$template" 'a launch template'; fi
remember template "$template"
remember version "$version"
aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$GROUP" --output json > "$STATE/group.json"
""",
        _GROUP.replace("{}", "LaunchTemplate.LaunchTemplateId"),
        _GROUP.replace("{}", "LaunchTemplate.Version"),
    ),
)
_MIX = Step(
    Text(
        "Mix: the base on demand, all above it Spot from the pools that are both cheap and deep; nothing is replaced now.",
        "기본 개수는 온디맨드, 그 이상은 가격과 여유 용량을 함께 고려한 스팟으로 구성합니다. 지금 교체되는 것은 없습니다.",
    ),
    bash(
        """
overrides=''
for kind in $SPOT_TYPES; do overrides+="${overrides:+,}{\\"InstanceType\\":\\"$kind\\"}"; done
printf '{"LaunchTemplate":{"LaunchTemplateSpecification":{"LaunchTemplateId":"%s","Version":"%s"},"Overrides":[%s]},' \\
  "$template" "$version" "$overrides" > "$STATE/mix.json"
printf '"InstancesDistribution":{"OnDemandBaseCapacity":%s,"OnDemandPercentageAboveBaseCapacity":0,' \\
  "${ON_DEMAND_BASE:-1}" >> "$STATE/mix.json"
printf '"SpotAllocationStrategy":"price-capacity-optimized"}}\\n' >> "$STATE/mix.json"
aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$GROUP" --capacity-rebalance \\
  --mixed-instances-policy "file://$STATE/mix.json"
found=$({})
if [ "$found" = None ]; then expect "$found" "$template"; fi
""",
        _GROUP.replace("{}", "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId"),
    ),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Put a mixed_instances_policy in place of launch_template in aws_autoscaling_group (MixedInstancesPolicy in"
        " AWS::AutoScaling::AutoScalingGroup), with your types as overrides, on_demand_base_capacity 1,"
        " on_demand_percentage_above_base_capacity 0 and spot_allocation_strategy price-capacity-optimized. Where no code owns"
        " the group, use the AWS CLI text.",
        "aws_autoscaling_group에서 launch_template 대신 mixed_instances_policy(AWS::AutoScaling::AutoScalingGroup의"
        " MixedInstancesPolicy)를 사용하고, 유형들을 override로, on_demand_base_capacity는 1,"
        " on_demand_percentage_above_base_capacity는 0, spot_allocation_strategy는 price-capacity-optimized로 지정하세요. 코드로"
        " 관리하지 않으면 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(id="auto_scaling_group_spot", checks=("auto_scaling_group_spot",), script=_script, code=_code)
