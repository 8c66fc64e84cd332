import type { Check } from './check.js';
import { productWarehouse, type ProductWarehouse } from './product-warehouse.js';
import type { Lakehouse } from './start.js';
import { tableEvolution, type Evolve } from './table-evolution.js';

/** The product at work on a lakehouse, for suites about its statements. */
export interface StatementContext {
  readonly lakehouse: Lakehouse;
  readonly check: Check;
  readonly product: ProductWarehouse;
  readonly evolve: Evolve;
}

/** Runs the parts of a suite one after the other, and prints how many statements they ran. */
export async function runParts(
  lakehouse: Lakehouse,
  check: Check,
  parts: readonly ((context: StatementContext) => Promise<void>)[],
): Promise<void> {
  const product = productWarehouse(lakehouse);
  const context = { lakehouse, check, product, evolve: tableEvolution(product, check) };
  for (const part of parts) await part(context);
  product.close();
  console.log(`· statements run: ${product.counts().join(', ')}`);
}
