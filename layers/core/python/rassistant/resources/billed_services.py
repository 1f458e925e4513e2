"""AWS services of which nothing is listed here, but which the bill has: what they cost can be asked for.

As kinds without resources, so that questions know their names. ``service_type`` is Cost Explorer's SERVICE value itself;
a name that an account's bill has not costs nothing. Where AWS has used two names for one service, both are asked for.
Source of the names: the SERVICE dimension of Cost Explorer, which is the ``product_name`` of AWS's price lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind, Reader, Words

_NAMES: Final[tuple[tuple[str, str, str], ...]] = (
    ("AWS Amplify", "amplify", "앰플리파이"),
    ("AWS AppSync", "appsync, app sync", "앱싱크"),
    ("AWS Backup", "aws backup", ""),
    ("AWS Certificate Manager", "certificate manager, acm", ""),
    ("AWS CloudFormation", "cloudformation", "클라우드포메이션"),
    ("AWS CodeArtifact", "codeartifact", "코드아티팩트"),
    ("AWS CodePipeline", "codepipeline, code pipeline", "코드파이프라인"),
    ("AWS Config", "aws config", ""),
    ("AWS Data Transfer", "aws data transfer", ""),
    ("AWS Database Migration Service", "database migration service, dms", ""),
    ("AWS Direct Connect", "direct connect", "다이렉트 커넥트"),
    ("AWS Directory Service", "directory service, aws directory service", ""),
    ("AWS Global Accelerator", "global accelerator", "글로벌 액셀러레이터"),
    ("AWS Glue", "glue, aws glue", "글루"),
    ("AWS IoT", "aws iot, iot core", ""),
    ("AWS Security Hub", "security hub", "시큐리티 허브"),
    ("AWS Step Functions", "step functions", "스텝 펑션, 스텝 펑션스"),
    ("AWS Storage Gateway", "storage gateway", "스토리지 게이트웨이"),
    ("AWS Support (Business)", "premium support", "서포트 플랜, aws 지원 플랜"),
    ("AWS Support (Developer)", "premium support", "서포트 플랜, aws 지원 플랜"),
    ("AWS Support (Enterprise)", "premium support", "서포트 플랜, aws 지원 플랜"),
    ("AWS Systems Manager", "systems manager, ssm", "시스템즈 매니저"),
    ("AWS Transfer Family", "transfer family", "트랜스퍼 패밀리"),
    ("AWS WAF", "waf, web application firewall", "웹 방화벽"),
    ("AWS X-Ray", "x-ray, xray", "엑스레이"),
    ("Amazon Athena", "athena", "아테나"),
    ("Amazon Bedrock", "bedrock", "베드록, 베드락"),
    ("Amazon Cognito", "cognito", "코그니토"),
    ("Amazon Connect", "amazon connect", "아마존 커넥트"),
    ("Amazon EventBridge", "eventbridge, event bridge", "이벤트브리지, 이벤트 브리지"),
    ("CloudWatch Events", "eventbridge, event bridge, cloudwatch events", "이벤트브리지, 이벤트 브리지"),
    ("Amazon FSx", "fsx", ""),
    ("Amazon Glacier", "amazon glacier", "아마존 글레이셔"),
    ("Amazon GuardDuty", "guardduty, guard duty", "가드듀티"),
    ("Amazon Inspector", "amazon inspector", "아마존 인스펙터"),
    ("Amazon Kendra", "kendra", "켄드라"),
    ("Amazon Kinesis Analytics", "kinesis analytics", "키네시스 애널리틱스"),
    ("Amazon Kinesis Firehose", "firehose, kinesis firehose, data firehose", "파이어호스, 키네시스 파이어호스"),
    ("Amazon Lightsail", "lightsail", "라이트세일"),
    ("Amazon MQ", "amazon mq", "아마존 mq"),
    ("Amazon Macie", "macie", "메이시"),
    ("Amazon Managed Grafana", "managed grafana", ""),
    ("Amazon Managed Service for Prometheus", "managed prometheus", ""),
    ("Amazon Managed Streaming for Apache Kafka", "msk, managed kafka", ""),
    ("Amazon Managed Workflows for Apache Airflow", "mwaa, managed airflow", ""),
    ("Amazon Neptune", "neptune", "넵튠"),
    ("Amazon Personalize", "amazon personalize", ""),
    ("Amazon Pinpoint", "amazon pinpoint", "핀포인트"),
    ("Amazon Polly", "amazon polly, polly", "폴리"),
    ("Amazon QuickSight", "quicksight", "퀵사이트"),
    ("Amazon Registrar", "domain registration, amazon registrar", "도메인 등록"),
    ("Amazon Rekognition", "rekognition", "레코그니션"),
    ("Amazon SageMaker", "sagemaker", "세이지메이커"),
    ("Amazon Simple Email Service", "ses, simple email service", ""),
    ("Amazon Simple Notification Service", "sns, simple notification service", ""),
    ("Amazon Simple Queue Service", "sqs, simple queue service", ""),
    ("Amazon Textract", "textract", "텍스트랙트"),
    ("Amazon Timestream", "timestream", "타임스트림"),
    ("Amazon Transcribe", "amazon transcribe", "아마존 트랜스크라이브"),
    ("Amazon Translate", "amazon translate", "아마존 트랜스레이트"),
    ("Amazon Virtual Private Cloud", "amazon vpc, virtual private cloud", "아마존 vpc"),
    ("AmazonCloudWatch", "cloudwatch, cloud watch", "클라우드워치, 클라우드 워치"),
    ("CodeBuild", "codebuild, code build", "코드빌드"),
    ("Tax", "tax, taxes, vat", "세금, 부가세, 부가가치세"),
)
"""Cost Explorer's name, and what it is called in English and in Korean. A name that is a plain word too (backup,
config, connect) is known with AWS or Amazon in front alone."""


def _nothing(_reader: Reader) -> Iterable[Resource]:
    return ()


def _billed(name: str, english: str, korean: str) -> Kind:
    plain = name.removeprefix("AWS ").removeprefix("Amazon ").casefold()
    said = [word for word in english.split(", ") if word]
    owned = [f"{owner} {word}" for word in said if " " not in word for owner in ("aws", "amazon")]
    return Kind(
        id=f"billed-{plain.replace(' ', '-')}",
        service_type=name,
        service=plain,
        label=Text(name, name),
        where="global",
        words=Words((*said, *owned), tuple(word for word in korean.split(", ") if word)),
        states=(),
        fields=(),
        metrics=(),
        permissions=(),
        collect=_nothing,
        cost_services=(name,),
    )


BILLED_KINDS: Final = tuple(_billed(*names) for names in _NAMES)
BILLED_ONLY: Final = frozenset(kind.service_type for kind in BILLED_KINDS)
"""Their service types: only a cost may be asked of them."""
