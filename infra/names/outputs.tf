output "names" {
  description = "The name of every resource."
  value       = local.names
}

output "role_arns" {
  description = "ARNs of the roles: validator, check, publish, catchup, machine, job."
  value       = local.role_arns
}

output "function_arn" {
  value = local.function_arn
}

output "state_machine_arn" {
  description = "The state machine that patches history; empty: none does."
  value       = local.machine_arn
}

output "event_pattern" {
  description = "Pattern of the EventBridge rule, JSON."
  value       = jsonencode(local.event_pattern)
}

output "policies" {
  description = "Policies of the roles, JSON: validator_glue, validator_registry, validator_runtime, check, publish, catchup, machine, job."
  value       = { for name, statements in local.documents : name => jsonencode({ Version = "2012-10-17", Statement = statements }) }
}

output "bucket_policy" {
  description = "JSON. Where the bucket has a policy already, its owner adds these statements."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.bucket_policy })
}

output "approval_key_policy" {
  description = "JSON."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.approval_key_policy })
}

output "queue_policy" {
  description = "JSON."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.queue_policy })
}

output "trust" {
  description = "Trust policies, JSON: validator, catchup, machine and job; check and publish where there is a GitHub repository."
  value = { for role, statements in merge({ validator = local.lambda_trust, catchup = local.lambda_trust, machine = local.machine_trust, job = local.job_trust }, local.trust) :
    role => jsonencode({ Version = "2012-10-17", Statement = statements })
  }
}

output "results_prefix" {
  description = "Prefix of the statements' results in the output bucket, with a slash at its end."
  value       = local.table.keys.results
}
