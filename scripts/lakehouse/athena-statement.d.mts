export function athenaStatement(sql: string): {
  readonly kind: 'ddl' | 'dml';
  readonly sql: string;
};
