terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = {
      source = "hashicorp/aws"
      # 6.22 knows the runtime nodejs24.x.
      version = ">= 6.22, < 7"
    }
  }
}
