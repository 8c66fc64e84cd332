// The aws adapter's contract on moto: conditional writes and deletes, versions, DynamoDB's conditions.
import { testOnMoto } from './moto.mjs';

await testOnMoto('test:aws', '**/__tests__/registry/aws.moto.ts');
