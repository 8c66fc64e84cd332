import { lambdaHandler } from './validator-lambda.js';

/**
 * `handler.lambda_handler`, for rollback: checks the file's structure only, as the former system
 * did. Same events and answers as the other handler.
 */
export const lambda_handler = lambdaHandler('structure');
