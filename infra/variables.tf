variable "project" {
  description = "First part of every name."
  type        = string
  default     = "lean-ops"
}

variable "environment" {
  description = "Second part of every name."
  type        = string
  default     = "dev"
}

variable "tags" {
  type    = map(string)
  default = {}
}

# What exists already. Nothing existing is taken over: with a flag off, the module only names the resource, and its owner keeps its settings.

variable "create_bucket" {
  description = "false: schema_bucket exists. Its owner turns on EventBridge notifications and versioning and merges the output bucket_policy."
  type        = bool
  default     = true
}

variable "manage_bucket_policy" {
  description = "Replaces the policy of a bucket that exists; null: only of one that the module creates."
  type        = bool
  default     = null
}

variable "manage_bucket_notifications" {
  description = "Replaces the notifications of a bucket that exists; null: only of one that the module creates."
  type        = bool
  default     = null
}

variable "create_registry_table" {
  type    = bool
  default = true
}

variable "create_databases" {
  type    = bool
  default = true
}

variable "create_workgroup" {
  type    = bool
  default = true
}

variable "create_oidc_provider" {
  description = "An account has one provider for each host; false if it has this one."
  type        = bool
  default     = true
}

variable "schema_bucket" {
  description = "Empty: {project}-{environment}-iceberg."
  type        = string
  default     = ""
}

variable "schema_prefix" {
  type    = string
  default = "schemas"
}

variable "iceberg_bucket" {
  description = "Bucket of the tables' data, which exists; empty: the schema bucket."
  type        = string
  default     = ""
}

variable "athena_output_bucket" {
  description = "Bucket of the statements' results, which exists; empty: the schema bucket."
  type        = string
  default     = ""
}

variable "registry_table" {
  description = "Empty: {project}-{environment}-schema-registry."
  type        = string
  default     = ""
}

variable "workgroup" {
  description = "Empty: {project}-{environment}-schema-validator."
  type        = string
  default     = ""
}

variable "scan_limit_bytes" {
  description = "What one statement in the module's workgroup may scan; at least 10 MB."
  type        = number
  default     = 107374182400
}

variable "standardized_database" {
  type    = string
  default = "iceberg_standardized_db"
}

variable "curated_database" {
  type    = string
  default = "iceberg_curated_db"
}

variable "kms_key_arn" {
  description = "KMS key, which exists, of the bucket and the table; empty: keys of AWS."
  type        = string
  default     = ""
}

# Who may do what.

variable "github" {
  description = "The repository whose workflows check and publish; null: no roles for GitHub. names/variables.tf says what each part is."
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

variable "accept_approvals" {
  description = "Breaking changes that publish accepted are activated; null: where the module's bucket policy or an approval key sees to it that publish accepted them."
  type        = bool
  default     = null
}

variable "approval_key" {
  description = "`none`; `create`: a KMS key whose MAC proves what publish accepted; or the ARN of a key that exists."
  type        = string
  default     = "none"
  validation {
    condition     = contains(["none", "create"], var.approval_key) || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[0-9a-f-]+$", var.approval_key))
    error_message = "approval_key: none, create, or the ARN of a KMS key."
  }
}
