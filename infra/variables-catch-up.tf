# How history is patched.

variable "catch_up" {
  description = "The module's state machine patches history, unless backfill_state_machine_arn names another one."
  type        = bool
  default     = true
}

variable "catch_up_max_topics" {
  description = "Topics whose history is patched at once; the others wait for their turn."
  type        = number
  default     = 5
  validation {
    condition     = var.catch_up_max_topics >= 1 && var.catch_up_max_topics <= 9999
    error_message = "catch_up_max_topics: 1 to 9999."
  }
}

variable "catch_up_max_inserts" {
  description = "Rows of one period that an older version rejected and a catch-up inserts; more need a person's consent."
  type        = number
  default     = 10000
}

variable "checkpoint_table" {
  description = "The pipeline's DynamoDB table of checkpoints; empty: only rows are patched whose publish_time both tables have."
  type        = string
  default     = ""
}

variable "pipeline_glue_jobs" {
  description = "Glue jobs of the pipeline; a catch-up waits for their runs."
  type        = list(string)
  default     = []
}

variable "pipeline_state_machine_arn" {
  description = "The pipeline's state machine; a catch-up waits for its executions. Empty: none."
  type        = string
  default     = ""
}

variable "suppression_table" {
  description = "A table, as database.table, whose idempotency_key lists erased events; empty: none."
  type        = string
  default     = ""
}

variable "errors_table" {
  description = "A table, as database.table, that catch-ups record texts in that don't convert; empty: none. docs/history.md has the statement that creates it."
  type        = string
  default     = ""
  validation {
    condition     = var.errors_table == "" || can(regex("^[a-z0-9_]+[.][a-z_][a-z0-9_]*$", var.errors_table))
    error_message = "errors_table: database.table in lower case."
  }
}

variable "drift_log_table" {
  description = "A table, as database.table, that catch-ups record columns in that no version names; empty: none. Usually iceberg_standardized_db.drift_log."
  type        = string
  default     = ""
  validation {
    condition     = var.drift_log_table == "" || can(regex("^[a-z0-9_]+[.][a-z_][a-z0-9_]*$", var.drift_log_table))
    error_message = "drift_log_table: database.table in lower case."
  }
}

variable "optimize_above_delete_files" {
  description = "A catch-up merges the files of a period with more delete files than this; 0: of none."
  type        = number
  default     = 50
}

variable "catch_up_glue_job" {
  description = "A Glue job writes with Spark to periods that are too large for Athena."
  type        = bool
  default     = false
}

variable "catch_up_spark_above_bytes" {
  description = "Periods of which both tables have more bytes than this are the Glue job's; 0: all are."
  type        = number
  default     = 100000000000
  validation {
    condition     = var.catch_up_spark_above_bytes >= 0 && floor(var.catch_up_spark_above_bytes) == var.catch_up_spark_above_bytes
    error_message = "catch_up_spark_above_bytes: a whole number from 0."
  }
}

variable "catch_up_glue_workers" {
  description = "Workers (G.1X) of a run of the Glue job."
  type        = number
  default     = 10
  validation {
    condition     = var.catch_up_glue_workers >= 2
    error_message = "catch_up_glue_workers: at least 2."
  }
}
