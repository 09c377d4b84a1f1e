/** What somebody typed, as it is kept; or why it cannot be, and what to type instead. Both are words without full stops. */
export type Typed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string; readonly fix: string }

/** What is said beside a cell: 只写了年份。请写到月，如 2003-09。 */
export function typedProblem({ reason, fix }: { readonly reason: string; readonly fix: string }): string {
  return `${reason}。${fix}。`
}
