"""CloudWatch's words for the metrics of each kind: namespace, dimensions, unit, and whether values add up.

Sources: the metric lists of each service's user guide, such as
https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.stand_ins.registry import stand_in

_NAMESPACES: Mapping[str, str] = {
    "EC2": "AWS/EC2",
    "EBS": "AWS/EBS",
    "RDS": "AWS/RDS",
    "Lambda": "AWS/Lambda",
    "S3": "AWS/S3",
    "DynamoDB": "AWS/DynamoDB",
    "NAT": "AWS/NATGateway",
    "ECS": "AWS/ECS",
    "EKS": "ContainerInsights",
    "ElastiCache": "AWS/ElastiCache",
    "CloudFront": "AWS/CloudFront",
    "Logs": "AWS/Logs",
    "EBSSnapshot": "AWS/EBS",
    "EIP": "AWS/EC2",
    "RDSSnapshot": "AWS/RDS",
}

_AGENT_PREFIXES = ("mem_", "swap_", "disk_", "diskio_", "cpu_usage", "netstat_", "nvidia_smi_", "processes_")
_CONTROL_PLANE_PREFIXES = ("apiserver_", "scheduler_", "etcd_")

INSIGHTS_METRICS = frozenset({"memory_utilization", "used_memory_max", "total_memory", "cpu_total_time"})
"""Of functions with Lambda Insights:
https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-metrics.html"""

STORAGE_METRICS = ("BucketSizeBytes", "NumberOfObjects")
"""S3 reports these once a day: https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SUMMED: Mapping[str, frozenset[str]] = {
    "EC2": _words(
        "NetworkIn NetworkOut NetworkPacketsIn NetworkPacketsOut DiskReadBytes DiskWriteBytes DiskReadOps DiskWriteOps "
        "EBSReadOps EBSWriteOps EBSReadBytes EBSWriteBytes MetadataNoToken MetadataNoTokenRejected CPUCreditUsage"
    ),
    "EBS": _words(
        "VolumeReadOps VolumeWriteOps VolumeReadBytes VolumeWriteBytes VolumeTotalReadTime VolumeTotalWriteTime "
        "VolumeIdleTime VolumeConsumedReadWriteOps"
    ),
    "NAT": _words(
        "BytesInFromDestination BytesInFromSource BytesOutToDestination BytesOutToSource PacketsInFromDestination "
        "PacketsInFromSource PacketsOutToDestination PacketsOutToSource ConnectionAttemptCount PacketsDropCount "
        "ConnectionEstablishedCount ErrorPortAllocation IdleTimeoutCount"
    ),
    "ELB": _words(
        "RequestCount RequestCountPerTarget ActiveConnectionCount NewConnectionCount ProcessedBytes ProcessedPackets "
        "RejectedConnectionCount RuleEvaluations ClientTLSNegotiationErrorCount TargetConnectionErrorCount "
        "TargetTLSNegotiationErrorCount GrpcRequestCount IPv6ProcessedBytes IPv6RequestCount NewFlowCount "
        "NewFlowCount_TCP NewFlowCount_TLS NewFlowCount_UDP TCP_Client_Reset_Count TCP_ELB_Reset_Count "
        "TCP_Target_Reset_Count NonStickyRequestCount DroppedInvalidHeaderRequestCount"
    ),
    "RDS": frozenset({"CPUCreditUsage", "VolumeReadIOPs", "VolumeWriteIOPs"}),
    "Lambda": _words(
        "Invocations Errors Throttles DeadLetterErrors DestinationDeliveryFailures AsyncEventsReceived "
        "AsyncEventsDropped ProvisionedConcurrencyInvocations ProvisionedConcurrencySpilloverInvocations "
        "RecursiveInvocationsDropped"
    ),
    "S3": _words(
        "AllRequests GetRequests PutRequests DeleteRequests HeadRequests PostRequests SelectRequests ListRequests "
        "BytesDownloaded BytesUploaded SelectBytesScanned SelectBytesReturned 4xxErrors 5xxErrors"
    ),
    "DynamoDB": _words(
        "ConsumedReadCapacityUnits ConsumedWriteCapacityUnits ReadThrottleEvents WriteThrottleEvents "
        "ThrottledRequests SystemErrors UserErrors ConditionalCheckFailedRequests ReturnedItemCount ReturnedBytes "
        "ReturnedRecordsCount TimeToLiveDeletedItemCount TransactionConflict"
    ),
    "ElastiCache": _words(
        "CacheHits CacheMisses GetHits GetMisses CmdGet CmdSet GetTypeCmds SetTypeCmds KeyBasedCmds StringBasedCmds "
        "NewConnections NewItems Evictions Reclaimed NetworkBytesIn NetworkBytesOut NetworkPacketsIn "
        "NetworkPacketsOut BytesReadIntoMemcached BytesWrittenOutFromMemcached AuthenticationFailures "
        "ReplicationBytes"
    ),
    "CloudFront": frozenset({"Requests", "BytesDownloaded", "BytesUploaded", "FunctionInvocations"}),
    "Logs": _words(
        "IncomingBytes IncomingLogEvents ForwardedBytes ForwardedLogEvents DeliveryErrors DeliveryThrottling"
    ),
    "EKS": frozenset({"apiserver_request_total", "apiserver_request_total_4XX", "apiserver_request_total_5XX"}),
}

_UNITS: Mapping[str, str] = {
    "FreeableMemory": "Bytes",
    "FreeStorageSpace": "Bytes",
    "SwapUsage": "Bytes",
    "BurstBalance": "Percent",
    "Duration": "Milliseconds",
    "PostRuntimeExtensionsDuration": "Milliseconds",
    "IteratorAge": "Milliseconds",
    "FirstByteLatency": "Milliseconds",
    "TotalRequestLatency": "Milliseconds",
    "SuccessfulRequestLatency": "Milliseconds",
    "TargetResponseTime": "Seconds",
    "ReadLatency": "Seconds",
    "WriteLatency": "Seconds",
    "DiskQueueDepth": "Count",
    "OldestReplicationSlotLag": "Bytes",
    "ReplicaLag": "Seconds",
    "ReplicationLag": "Seconds",
    "VolumeTotalReadTime": "Seconds",
    "VolumeTotalWriteTime": "Seconds",
    "VolumeIdleTime": "Seconds",
    "PeakBytesPerSecond": "Count",
    "DBLoad": "Count",
}


def is_summed(kind: str, metric: str) -> bool:
    """Whether an hour's value of the file is the hour's total; otherwise it is a level that holds through the hour."""
    other = stand_in(kind)
    if other is not None:
        return metric in other.summed
    return metric in _SUMMED.get(kind, ()) or (kind == "ELB" and metric.startswith("HTTPCode_"))


def unit_of(kind: str, metric: str) -> str:
    if metric in _UNITS:
        return _UNITS[metric]
    if metric.endswith("IOPS"):
        return "Count/Second"
    if metric.endswith("Throughput"):
        return "Bytes/Second"
    if metric.endswith(
        ("Utilization", "_utilization", "_percent", "Percentage", "PercentUsage", "ErrorRate", "HitRate")
    ):
        return "Percent"
    if "Bytes" in metric or metric in ("NetworkIn", "NetworkOut"):
        return "Bytes"
    return "Count"


def dimension_sets(seeded: Seeded, metric: str) -> tuple[str, tuple[Mapping[str, str], ...]]:
    """The namespace, and each set of dimensions under which AWS publishes the metric of this resource."""
    kind = seeded.resource.service_type
    own = seeded.resource_id
    if (other := stand_in(kind)) is not None:
        return other.namespace, other.dimensions(seeded, metric)
    if kind == "ELB":
        return _balancer(seeded, metric)
    if kind == "EC2":
        return _instance_namespace(metric), ({"InstanceId": own},)
    if kind == "Lambda" and metric in INSIGHTS_METRICS:
        return "LambdaInsights", _DIMENSIONS[kind](seeded, own, metric)
    if kind == "EKS" and metric.startswith(_CONTROL_PLANE_PREFIXES):
        return "AWS/EKS", ({"ClusterName": own},)
    return _NAMESPACES[kind], _DIMENSIONS[kind](seeded, own, metric)


def _function(_seeded: Seeded, own: str, metric: str) -> tuple[Mapping[str, str], ...]:
    if metric in INSIGHTS_METRICS:
        return ({"function_name": own},)
    return ({"FunctionName": own}, {"FunctionName": own, "Resource": own})


_DIMENSIONS: Mapping[str, Callable[[Seeded, str, str], tuple[Mapping[str, str], ...]]] = {
    "EBS": lambda _seeded, own, _metric: ({"VolumeId": own},),
    "RDS": lambda seeded, own, metric: (
        {"DBClusterIdentifier": seeded.resource.text("cluster", own)}
        if metric.startswith("Volume")
        else {"DBInstanceIdentifier": own},
    ),
    "Lambda": _function,
    "S3": lambda _seeded, own, metric: (_bucket(own, metric),),
    "DynamoDB": lambda _seeded, own, _metric: ({"TableName": own},),
    "NAT": lambda _seeded, own, _metric: ({"NatGatewayId": own},),
    "ECS": lambda seeded, own, _metric: ({"ClusterName": seeded.traits["cluster"], "ServiceName": own},),
    "EKS": lambda _seeded, own, _metric: ({"ClusterName": own},),
    "ElastiCache": lambda _seeded, own, _metric: (
        {"CacheClusterId": own},
        {"CacheClusterId": own, "CacheNodeId": "0001"},
    ),
    "CloudFront": lambda _seeded, own, _metric: ({"DistributionId": own, "Region": "Global"},),
    "Logs": lambda _seeded, own, _metric: ({"LogGroupName": own},),
    # AWS publishes nothing for these; what a file says of them is found under their own ids.
    "EBSSnapshot": lambda _seeded, own, _metric: ({"SnapshotId": own},),
    "EIP": lambda _seeded, own, _metric: ({"AllocationId": own},),
    "RDSSnapshot": lambda _seeded, own, _metric: ({"DBSnapshotIdentifier": own},),
}


def _instance_namespace(metric: str) -> str:
    if metric.startswith(_AGENT_PREFIXES):
        return "CWAgent"
    return "System/Linux" if metric == "MemoryUtilization" else "AWS/EC2"


def _bucket(name: str, metric: str) -> dict[str, str]:
    if metric == "BucketSizeBytes":
        return {"BucketName": name, "StorageType": "StandardStorage"}
    if metric == "NumberOfObjects":
        return {"BucketName": name, "StorageType": "AllStorageTypes"}
    return {"BucketName": name, "FilterId": "EntireBucket"}


def _balancer(seeded: Seeded, metric: str) -> tuple[str, tuple[Mapping[str, str], ...]]:
    network = seeded.resource.details.get("type") == "network"
    namespace = "AWS/NetworkELB" if network else "AWS/ApplicationELB"
    balancer = {"LoadBalancer": seeded.traits["load_balancer"]}
    both = {"TargetGroup": seeded.traits["target_group"], **balancer}
    if metric in ("HealthyHostCount", "UnHealthyHostCount", "RequestCountPerTarget"):
        return namespace, (both,)
    if metric in ("RequestCount", "TargetResponseTime") or metric.startswith("HTTPCode_Target"):
        return namespace, (balancer, both)
    return namespace, (balancer,)
