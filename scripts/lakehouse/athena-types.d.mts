export interface AthenaType {
  readonly kind: 'simple' | 'decimal' | 'array' | 'map' | 'struct';
}
export function fromSparkJson(json: unknown): AthenaType;
