import { lambdaHandler } from './validator-lambda.js';

/** `handler.lambda_handler`, for rollback: checks the file's structure only, as the system before did, under the same contract. */
export const lambda_handler = lambdaHandler('structure');
