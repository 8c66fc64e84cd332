variable "project" {
  description = "First part of every name."
  type        = string
  default     = "lean-ops"
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,18}[a-z0-9]$", var.project))
    error_message = "project: 2 to 20 lower-case letters, digits and hyphens; a letter first, no hyphen last."
  }
}

variable "environment" {
  description = "Second part of every name."
  type        = string
  default     = "dev"
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,10}[a-z0-9]$", var.environment))
    error_message = "environment: 2 to 12 lower-case letters, digits and hyphens; no hyphen first or last."
  }
}

variable "account_id" {
  description = "AWS account, 12 digits."
  type        = string
}

variable "region" {
  type = string
}

variable "partition" {
  description = "aws, aws-cn or aws-us-gov."
  type        = string
  default     = "aws"
}

variable "schema_bucket" {
  description = "Bucket of the schemas; empty: {project}-{environment}-iceberg."
  type        = string
  default     = ""
}

variable "schema_prefix" {
  description = "Prefix of the topics in the bucket."
  type        = string
  default     = "schemas"
  validation {
    condition     = can(regex("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", var.schema_prefix))
    error_message = "schema_prefix: letters, digits, dot, underscore and hyphen, without a slash first or last."
  }
}

variable "iceberg_bucket" {
  description = "Bucket of the tables' data; empty: the schema bucket."
  type        = string
  default     = ""
}

variable "athena_output_bucket" {
  description = "Bucket of the statements' results; empty: the schema bucket."
  type        = string
  default     = ""
}

variable "registry_table" {
  description = "DynamoDB table of the registry items; empty: {project}-{environment}-schema-registry."
  type        = string
  default     = ""
}

variable "workgroup" {
  description = "Athena workgroup; empty: {project}-{environment}-schema-validator."
  type        = string
  default     = ""
}

variable "standardized_database" {
  type    = string
  default = "iceberg_standardized_db"
}

variable "curated_database" {
  type    = string
  default = "iceberg_curated_db"
}

variable "state_machine_arn" {
  description = "Another state machine that patches history; empty: the module's own, if catch_up is true."
  type        = string
  default     = ""
}

variable "catch_up" {
  description = "Whether there are a state machine and a function that patch history."
  type        = bool
  default     = true
}

variable "catch_up_glue_job" {
  description = "Whether there is a Glue job, too, that writes with Spark to large periods."
  type        = bool
  default     = false
}

variable "checkpoint_table" {
  description = "The pipeline's DynamoDB table of checkpoints; empty: none is read."
  type        = string
  default     = ""
}

variable "pipeline_glue_jobs" {
  description = "Glue jobs of the pipeline, whose runs a catch-up waits for."
  type        = list(string)
  default     = []
}

variable "pipeline_state_machine_arn" {
  description = "The pipeline's state machine, whose executions a catch-up waits for; empty: none."
  type        = string
  default     = ""
}

variable "log_tables" {
  description = "Tables, as database.table, that catch-ups write their logs to, in the tables' bucket."
  type        = list(string)
  default     = []
}

variable "kms_key_arns" {
  description = "KMS keys that encrypt the buckets or the table."
  type        = list(string)
  default     = []
}

variable "approval_key_arn" {
  description = "KMS key by whose MAC publish proves what it accepted; empty: none."
  type        = string
  default     = ""
}

variable "operator_role_arns" {
  description = "Roles of people who upload candidates and clean up by hand. Empty in production."
  type        = list(string)
  default     = []
}

variable "registry_role_arns" {
  description = "Roles that may run schema-gate adopt and retire. Empty unless one of them is under way."
  type        = list(string)
  default     = []
}

variable "github" {
  description = <<-TEXT
    Whose workflows may assume the roles; null: no roles for GitHub.
    repository: OWNER/REPO. repository_id, owner_id: `gh api repos/OWNER/REPO --jq '.id, .owner.id'`.
    environment: protected environment of the publish job; empty: it runs on `branch`, in one of `publish_workflows`.
    host: token.actions.githubusercontent.com, or HOST/_services/token of a GitHub Enterprise Server.
    subjects: more subjects per role, as patterns, where the organization has a template of its own.
  TEXT
  type = object({
    repository        = string
    repository_id     = string
    owner_id          = string
    branch            = optional(string, "main")
    environment       = optional(string, "")
    publish_workflows = optional(list(string), [".github/workflows/publish.yml", ".github/workflows/reconcile.yml"])
    host              = optional(string, "token.actions.githubusercontent.com")
    subjects = optional(object({
      check   = optional(list(string), [])
      publish = optional(list(string), [])
    }), {})
  })
  default = null
  validation {
    condition     = var.github == null || can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github.repository))
    error_message = "github.repository: OWNER/REPO."
  }
  validation {
    condition     = var.github == null || can(regex("^[0-9]+ [0-9]+$", "${var.github.repository_id} ${var.github.owner_id}"))
    error_message = "github.repository_id and github.owner_id are numbers."
  }
  validation {
    condition     = var.github == null || can(regex("^[A-Za-z0-9._/ -]+$", "${var.github.branch}${var.github.environment}"))
    error_message = "github.branch and github.environment: letters, digits, dot, underscore, slash, space and hyphen; a wildcard would let others in."
  }
  validation {
    condition     = var.github == null || try(length(var.github.publish_workflows) > 0 && alltrue([for path in var.github.publish_workflows : can(regex("^[.]github/workflows/[A-Za-z0-9._-]+[.]ya?ml$", path))]), false)
    error_message = "github.publish_workflows: paths of workflows, .github/workflows/NAME.yml."
  }
}

variable "trigger" {
  description = "queue: the Lambda reads candidates from the queue; lambda: the rule invokes it, and there is no queue."
  type        = string
  default     = "queue"
  validation {
    condition     = contains(["queue", "lambda"], var.trigger)
    error_message = "trigger: queue or lambda."
  }
}
