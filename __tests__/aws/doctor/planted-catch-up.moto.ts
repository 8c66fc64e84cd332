import { CATCH_UP_DEFECTS } from './catch-up-defects.js';
import { findsEach } from './planted.js';

// What patches history.
findsEach(CATCH_UP_DEFECTS);
