import { lambdaHandler } from './validator-lambda.js';

/** `handler_enhanced.lambda_handler`: judges compatibility, alters tables, starts the backfill. */
export const lambda_handler = lambdaHandler('compatibility');
