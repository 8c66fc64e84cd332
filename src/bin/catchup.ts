import { catchUpHandler } from './catch-up-lambda.js';

/** `catchup.lambda_handler`: the steps of catch-ups, for the state machine. */
export const lambda_handler = catchUpHandler();
