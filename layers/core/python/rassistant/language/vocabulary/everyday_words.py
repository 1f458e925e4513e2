"""Everyday words, by a word of the kinds' own that means the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rassistant.language.vocabulary.phrases import phrases

_NOUNS: Final[Mapping[str, str]] = {
    "servers": "computers | cloud servers | virtual machine instances | compute nodes | ec2 machines | vm instances",
    "server": "computer | cloud server",
    "서버": "컴퓨터",
    "volumes": """
        drives | hard drives | block storage | block volumes | disk drives | hard disks | storage volumes | ebs disks |
        virtual disks | block devices | ebs drives | block storage volumes
    """,
    "volume": "drive | hard drive | hard disk | storage volume | virtual disk | block device",
    "snapshots": "disk snapshots | volume snapshots | disk backups | volume backups | snaps | ebs backups",
    "databases": """
        managed databases | managed dbs | relational databases | hosted databases | sql databases | db servers |
        managed database instances
    """,
    "database": "managed database | relational database | sql database | db server",
    "tables": "nosql tables | nosql databases | key-value tables | dynamo tables",
    "buckets": "storage buckets | object stores | object storage buckets | s3 stores",
    "file systems": """
        file shares | shared folders | network shares | network drives | nfs shares | nfs | shared file systems |
        shared drives | network file systems | nfs file systems | nfs mounts | shared filesystems | file storage |
        elastic file systems
    """,
    "file system": "file share | shared folder | network share | network drive | nfs share | shared file system",
    "redshift clusters": "redshift warehouses | warehouses | warehouse clusters | redshift data warehouses",
    "redshift cluster": "redshift warehouse | warehouse",
    "distributions": "web distributions | content delivery networks | cdns | cdn distributions | cloudfronts",
    "distribution": "web distribution | content delivery network | cdn distribution",
    "ecr repositories": """
        docker repositories | image repositories | docker images repositories | docker image repositories |
        docker repos | container repos | container image repositories | docker registries | registries |
        image repos | container registries | repositories | repos | ecr repos | image registries
    """,
    "ecr repository": "docker repository | image repository | docker repo | container repo | docker registry | repo",
    "caches": "in-memory caches | memory caches | cache servers | managed caches | in-memory stores",
    "opensearch domains": "search clusters | search domains | elasticsearch clusters | elasticsearch domains",
    "opensearch domain": "search cluster | search domain | elasticsearch cluster",
    "eks clusters": "k8s clusters | managed kubernetes | managed kubernetes clusters | k8s | kube clusters",
    "eks cluster": "k8s cluster | managed kubernetes cluster | kube cluster",
    "emr clusters": "spark clusters | hadoop clusters | big data clusters | mapreduce clusters",
    "lambda functions": "serverless functions | cloud functions | serverless code",
    "lambda function": "serverless function | cloud function",
    "load balancers": "balancers | lbs | elastic load balancers",
    "load balancer": "balancer | lb",
    "elastic ips": """
        static ips | static ip addresses | fixed ips | elastic addresses | reserved ips | static addresses |
        fixed ip addresses | floating ips
    """,
    "elastic ip": "static ip | static ip address | fixed ip | floating ip",
    "kms keys": "keys | cmks | crypto keys | cryptographic keys | kms cmks",
    "kms key": "cmk | crypto key",
    "secrets": "stored secrets | credentials | stored credentials | stored passwords",
    "amis": "server images | golden images | vm images | custom images | amazon machine images | base images",
    "workspaces": "desktops | remote desktops | cloud desktops | hosted desktops",
    "notebooks": "jupyter notebooks | jupyter servers",
    "kinesis streams": "kinesis data streams | event streams | streaming pipes",
    "asgs": "scaling groups | auto-scaling groups | autoscalers | scale groups",
    "asg": "scaling group | autoscaler | scale group",
    "documentdb clusters": "docdb clusters | mongo clusters | mongodb clusters | document databases",
    "capacity reservations": "reservations | capacity bookings | reserved capacity | odcr reservations",
    "nat gateways": "nat devices | nat boxes",
    "hosted zones": "dns zones | dns hosted zones",
    "log groups": "loggroups | cloudwatch logs groups",
    "ecs services": "container services | ecs apps",
    "api gateways": "apis | rest endpoints | http apis",
    "network firewalls": "managed firewalls",
}  # fmt: skip
_VALUES: Final[Mapping[str, str]] = {
    "gp2": "general purpose ssd | general purpose ssds | general purpose",
    "gp3": "general purpose ssd | general purpose ssds | general purpose",
    "io1": "provisioned iops ssd | provisioned iops ssds | piops | provisioned-iops type",
    "io2": "provisioned iops ssd | provisioned iops ssds | piops | provisioned-iops type",
    "st1": "throughput optimized | throughput optimized disks | throughput-optimised hdd | hdd | hdds | spinning",
    "sc1": "cold hdds | cold storage type | hdd | hdds | spinning",
    "auto stop": """
        that stop by themselves | stopping by themselves | that stop automatically | automatically stopping |
        that stop on their own | auto-stopping | autostopping | that turn themselves off | that shut themselves down |
        that shut down by themselves | that shut down automatically
    """,
    "always on": "always running | that never stop | that run all the time | always-on mode | running around the clock",
    "publicly accessible": "reachable from the internet | reachable from outside | accessible from the internet",
    "연결된": "물려있는 | 물려 있는 | 물린",
    "켜져 있는": "켜놨 | 켜 놨 | 켜놨지 | 켜놓은 | 켜 놓은 | 켜뒀 | 켜둔",
    "꺼져 있는": "꺼놨 | 꺼 놨 | 꺼놓은 | 꺼 놓은 | 꺼뒀 | 꺼둔 | 꺼 둔",
}  # fmt: skip
_STATES: Final[Mapping[str, str]] = {
    "stopped": """
        offline | taken offline | not online | asleep | sleeping | put to sleep | dormant | lying dormant | resting | deactivated |
        shut off | out of service | taken out of service | out of action | out of operation | brought down | turned down |
        standing still | mothballed | parked
    """,
    "running": """
        online | doing work | doing work right now | at work | operational | operating | in operation | in service | in action |
        functioning | functional | awake | booted | booted up | powered up | being run | kept running | still going
    """,
    "paused": "on pause",
    "waiting": "waiting for work | waiting for jobs | waiting for steps | waiting for something to do",
}
_FIELDS: Final[Mapping[str, str]] = {
    "code size": "code packages | code package | package sizes | deployment package size | deployment packages | code",
    "timeout": "timeouts | max run time | maximum run time | time-out | time outs | execution limit",
    "memory": "memory allocation | allocated memory | assigned memory | configured memory | memory allotment",
    "retention": "retention time | retention setting | keep time | log retention | data retention",
    "desired capacity": "target capacity | wanted capacity | desired size",
    "node count": "cluster size in nodes | size in nodes",
    "encryption in transit": "transit encryption | in-transit encryption | encryption on the wire",
    "deletion protection": "protection against deletion | protection from deletion | termination lock",
    "instance type": "machine type | server type | vm type | hardware type | machine size | instance size",
    "runtime": "programming language | language runtime",
    "engine": "db engine | database software | database type",
    "free storage": "storage left | unused storage | headroom on disk | free disk space | storage headroom",
    "billing mode": "billing type | pricing mode | capacity type",
}
_REGIONS: Final[Mapping[str, str]] = {
    "north america": "north american",
    "south america": "south american | latin american",
    "asia pacific": "asia-pacific",
    "middle east": "middle eastern",
    "south africa": "south african",
}

ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    word: phrases(said) for group in (_NOUNS, _VALUES, _STATES, _FIELDS, _REGIONS) for word, said in group.items()
}
