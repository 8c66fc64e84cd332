import { FUNCTION_DEFECTS } from './function-defects.js';
import { LAKE_DEFECTS } from './lake-defects.js';
import { findsEach } from './planted.js';
import { REGISTRY_DEFECTS } from './registry-defects.js';

// The function, and what it reads and writes.
findsEach([...FUNCTION_DEFECTS, ...LAKE_DEFECTS, ...REGISTRY_DEFECTS]);
