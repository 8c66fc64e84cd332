"""Runs one statement of a catch-up with Spark, as a Glue job: docs/deployment.md.

The statement was printed from a plan by the function of the state machine, which gave its SHA-256 to this run. Whoever can
write to the bucket must not decide what runs under the job's role, so a text with another SHA-256 is refused. The statement
may be run again: it then changes no row.
"""

import argparse
import hashlib

import boto3
from pyspark.sql import SparkSession


def arguments() -> argparse.Namespace:
    """Glue passes arguments of its own, and ours that tell people what the run is for; no SQL is made of any."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    for name in ("statement_bucket", "statement_key", "statement_sha256"):
        parser.add_argument(f"--{name}", required=True)
    return parser.parse_known_args()[0]


def statement(bucket: str, key: str, sha256: str) -> str:
    """The text, if it is the one that the function has written."""
    text = boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"].read()
    found = hashlib.sha256(text).hexdigest()
    if found != sha256:
        raise ValueError(
            f"s3://{bucket}/{key} is not the statement that the catch-up has written: its SHA-256 is {found}, and should be "
            f"{sha256}; look who writes there, and run the catch-up again"
        )
    return text.decode("utf-8")


def main() -> None:
    own = arguments()
    sql = statement(own.statement_bucket, own.statement_key, own.statement_sha256)
    spark = SparkSession.builder.getOrCreate()
    # The tables' times have no zone, and are UTC; the statement's own time has to become one of them.
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    spark.sql(sql)


if __name__ == "__main__":
    main()
