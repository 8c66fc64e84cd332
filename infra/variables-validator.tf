# The validator, and when it is told of.

variable "package_file" {
  description = "Path of schema_validator_enhanced.zip; empty: it lies in package_bucket."
  type        = string
  default     = ""
}

variable "package_bucket" {
  description = "Empty: the schema bucket."
  type        = string
  default     = ""
}

variable "package_key" {
  type    = string
  default = "lambda-packages/schema_validator_enhanced.zip"
}

variable "package_object_version" {
  description = "Version of package_key, so that another upload is another plan."
  type        = string
  default     = null
}

variable "handler" {
  description = "handler_enhanced.lambda_handler; for rollback handler.lambda_handler, which checks only a file's structure."
  type        = string
  default     = "handler_enhanced.lambda_handler"
  validation {
    condition     = contains(["handler_enhanced.lambda_handler", "handler.lambda_handler"], var.handler)
    error_message = "handler: handler_enhanced.lambda_handler or handler.lambda_handler."
  }
}

variable "runtime" {
  type    = string
  default = "nodejs24.x"
}

variable "trigger" {
  description = "queue: the rule feeds an SQS queue in front of the Lambda; lambda: it invokes the Lambda."
  type        = string
  default     = "queue"
  validation {
    condition     = contains(["queue", "lambda"], var.trigger)
    error_message = "trigger: queue or lambda."
  }
}

variable "maximum_concurrency" {
  description = "Candidates that are validated at once, with trigger queue."
  type        = number
  default     = 5
  validation {
    condition     = var.maximum_concurrency >= 2 && var.maximum_concurrency <= 1000
    error_message = "maximum_concurrency: 2 to 1000, as SQS has it."
  }
}

variable "sweep_minutes" {
  description = "Minutes between two sweeps, which validate candidates that have waited for more than ten minutes, and drop what rewrites have set aside a week ago."
  type        = number
  default     = 10
  validation {
    condition     = var.sweep_minutes >= 2
    error_message = "sweep_minutes: 2 or more."
  }
}

variable "backfill_state_machine_arn" {
  description = "Another state machine that patches history; empty: the module's own, if catch_up is true; without one, rewrites are rejected."
  type        = string
  default     = ""
}

variable "backfill_mode" {
  description = "gated: a topic is closed until its history is patched; online: one that only gained columns stays open."
  type        = string
  default     = "gated"
  validation {
    condition     = contains(["gated", "online"], var.backfill_mode)
    error_message = "backfill_mode: gated or online."
  }
}

variable "reject_drifted_plans" {
  description = "A candidate is rejected if its plan is not the one that publish showed."
  type        = bool
  default     = false
}

variable "log_retention_days" {
  type    = number
  default = 90
}

variable "alarm_emails" {
  description = "Addresses that get the alarms; each confirms once."
  type        = list(string)
  default     = []
}

variable "oldest_candidate_minutes" {
  description = "A candidate that waits longer than this raises an alarm."
  type        = number
  default     = 30
}

variable "closed_gate_hours" {
  description = "A gate that a backfill keeps closed for longer than this raises an alarm."
  type        = number
  default     = 24
}
