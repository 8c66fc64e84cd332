import { BUCKET_DEFECTS } from './bucket-defects.js';
import { findsEach } from './planted.js';
import { TRIGGER_DEFECTS } from './trigger-defects.js';

// From the bucket to the function.
findsEach([...BUCKET_DEFECTS, ...TRIGGER_DEFECTS]);
