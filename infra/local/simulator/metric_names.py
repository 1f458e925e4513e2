"""CloudWatch's words for the metrics of each kind: namespace, dimensions, unit, and whether values add up.

Sources: the metric lists of each service's user guide, such as
https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html
"""

from __future__ import annotations

from collections.abc import Mapping

from infra.local.simulator.seeding.place import Seeded

Dimensions = frozenset[tuple[str, str]]

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

STORAGE_METRICS = ("BucketSizeBytes", "NumberOfObjects")
"""S3 reports these once a day: https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html"""

_SUMMED: Mapping[str, frozenset[str]] = {
    "EC2": frozenset(
        "NetworkIn NetworkOut NetworkPacketsIn NetworkPacketsOut DiskReadBytes DiskWriteBytes DiskReadOps DiskWriteOps "
        "EBSReadOps EBSWriteOps EBSReadBytes EBSWriteBytes MetadataNoToken MetadataNoTokenRejected CPUCreditUsage "
        "CPUSurplusCreditsCharged".split()
    ),
    "EBS": frozenset(
        "VolumeReadOps VolumeWriteOps VolumeReadBytes VolumeWriteBytes VolumeTotalReadTime VolumeTotalWriteTime "
        "VolumeIdleTime VolumeConsumedReadWriteOps".split()
    ),
    "NAT": frozenset(
        "BytesInFromDestination BytesInFromSource BytesOutToDestination BytesOutToSource PacketsInFromDestination "
        "PacketsInFromSource PacketsOutToDestination PacketsOutToSource ConnectionAttemptCount PacketsDropCount "
        "ConnectionEstablishedCount ErrorPortAllocation IdleTimeoutCount".split()
    ),
    "ELB": frozenset(
        "RequestCount RequestCountPerTarget ActiveConnectionCount NewConnectionCount ProcessedBytes ProcessedPackets "
        "RejectedConnectionCount RuleEvaluations ClientTLSNegotiationErrorCount TargetConnectionErrorCount "
        "TargetTLSNegotiationErrorCount GrpcRequestCount IPv6ProcessedBytes IPv6RequestCount NewFlowCount "
        "NewFlowCount_TCP NewFlowCount_TLS NewFlowCount_UDP TCP_Client_Reset_Count TCP_ELB_Reset_Count "
        "TCP_Target_Reset_Count NonStickyRequestCount DroppedInvalidHeaderRequestCount".split()
    ),
    "RDS": frozenset({"CPUCreditUsage", "CPUSurplusCreditsCharged"}),
    "Lambda": frozenset(
        "Invocations Errors Throttles DeadLetterErrors DestinationDeliveryFailures AsyncEventsReceived "
        "AsyncEventsDropped ProvisionedConcurrencyInvocations ProvisionedConcurrencySpilloverInvocations "
        "RecursiveInvocationsDropped".split()
    ),
    "S3": frozenset(
        "AllRequests GetRequests PutRequests DeleteRequests HeadRequests PostRequests SelectRequests ListRequests "
        "BytesDownloaded BytesUploaded SelectBytesScanned SelectBytesReturned 4xxErrors 5xxErrors".split()
    ),
    "DynamoDB": frozenset(
        "ConsumedReadCapacityUnits ConsumedWriteCapacityUnits ReadThrottleEvents WriteThrottleEvents "
        "ThrottledRequests SystemErrors UserErrors ConditionalCheckFailedRequests ReturnedItemCount ReturnedBytes "
        "ReturnedRecordsCount TimeToLiveDeletedItemCount TransactionConflict".split()
    ),
    "ElastiCache": frozenset(
        "CacheHits CacheMisses GetHits GetMisses CmdGet CmdSet GetTypeCmds SetTypeCmds KeyBasedCmds StringBasedCmds "
        "NewConnections NewItems Evictions Reclaimed NetworkBytesIn NetworkBytesOut NetworkPacketsIn "
        "NetworkPacketsOut BytesReadIntoMemcached BytesWrittenOutFromMemcached AuthenticationFailures "
        "ReplicationBytes".split()
    ),
    "CloudFront": frozenset({"Requests", "BytesDownloaded", "BytesUploaded", "FunctionInvocations"}),
    "Logs": frozenset(
        "IncomingBytes IncomingLogEvents ForwardedBytes ForwardedLogEvents DeliveryErrors DeliveryThrottling".split()
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
    return metric in _SUMMED.get(kind, ()) or (kind == "ELB" and metric.startswith("HTTPCode_"))


def unit_of(kind: str, metric: str) -> str:
    if metric in _UNITS:
        return _UNITS[metric]
    if metric.endswith("IOPS"):
        return "Count/Second"
    if metric.endswith("Throughput"):
        return "Bytes/Second"
    if metric.endswith(("Utilization", "_utilization", "_percent", "Percentage", "PercentUsage", "ErrorRate", "HitRate")):
        return "Percent"
    if "Bytes" in metric or metric in ("NetworkIn", "NetworkOut"):
        return "Bytes"
    return "Count"


def dimension_sets(seeded: Seeded, metric: str) -> tuple[str, tuple[Mapping[str, str], ...]]:
    """The namespace, and each set of dimensions under which AWS publishes the metric of this resource."""
    kind = seeded.resource.service_type
    own = seeded.resource_id
    if kind == "ELB":
        return _balancer(seeded, metric)
    namespace = _NAMESPACES[kind]
    match kind:
        case "EC2":
            return _instance_namespace(metric), ({"InstanceId": own},)
        case "EBS":
            return namespace, ({"VolumeId": own},)
        case "RDS":
            return namespace, ({"DBInstanceIdentifier": own},)
        case "Lambda":
            return namespace, ({"FunctionName": own}, {"FunctionName": own, "Resource": own})
        case "S3":
            return namespace, (_bucket(own, metric),)
        case "DynamoDB":
            return namespace, ({"TableName": own},)
        case "NAT":
            return namespace, ({"NatGatewayId": own},)
        case "ECS":
            return namespace, ({"ClusterName": seeded.traits["cluster"], "ServiceName": own},)
        case "EKS":
            control_plane = metric.startswith(_CONTROL_PLANE_PREFIXES)
            return "AWS/EKS" if control_plane else namespace, ({"ClusterName": own},)
        case "ElastiCache":
            return namespace, ({"CacheClusterId": own}, {"CacheClusterId": own, "CacheNodeId": "0001"})
        case "CloudFront":
            return namespace, ({"DistributionId": own, "Region": "Global"},)
        case "Logs":
            return namespace, ({"LogGroupName": own},)
        case _:
            return namespace, ({f"{kind}Id": own},)


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
