// The whole schema as one text, written from PostgreSQL's own catalogue: what the numbered migrations add up to. It is
// for reading and for comparing, never for running; the role the server runs as appears as `:app`.
import type pg from 'pg'

type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>

/** Tables with everything that hangs on them, then functions; the same database always gives the same text. */
export async function writeSchemaSql(client: pg.Client | pg.Pool, appRole: string): Promise<string> {
  const ask: Ask = async (text, values = []) => (await client.query(text, [...values])).rows
  const tables = await ask<Table>(tablesQuery, [appRole])
  const functions = await ask<{ text: string }>(functionsQuery)
  const header =
    '-- Generated from the database after all migrations; read this one, change the numbered ones.'
  return [header, ...functions.map(({ text }) => `${text.trim()};`), ...tables.map(writeTable), ''].join(
    '\n\n',
  )
}

interface Table {
  readonly name: string
  readonly walled: boolean
  readonly columns: readonly Column[]
  readonly constraints: readonly Constraint[]
  readonly indexes: readonly string[]
  readonly policies: readonly Policy[]
  readonly triggers: readonly string[]
  readonly grants: readonly Grant[]
}

interface Column {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: string | null
  readonly computed: boolean
}

interface Constraint {
  readonly name: string
  readonly definition: string
}

interface Policy {
  readonly name: string
  readonly using: string | null
  readonly check: string | null
}

interface Grant {
  readonly right: string
  /** Null when the right is on the whole table. */
  readonly columns: readonly string[] | null
}

function writeTable(table: Table): string {
  const constraints = table.constraints.map((constraint) => writeConstraint(table.name, constraint))
  const inside = [...table.columns.map(writeColumn), ...constraints]
  return [
    `create table ${table.name} (`,
    inside.map((line) => `  ${line}`).join(',\n'),
    ');',
    ...[...table.indexes, ...table.triggers].map((text) => `${lowerKeywords(text)};`),
    ...(table.walled ? [`alter table ${table.name} enable row level security;`] : []),
    ...table.policies.map((policy) => writePolicy(table.name, policy)),
    ...writeGrants(table),
  ].join('\n')
}

function writeColumn(column: Column): string {
  const type = column.type.replace('timestamp with time zone', 'timestamptz')
  return `${column.name} ${type}${column.required ? ' not null' : ''}${writeDefault(column)}`
}

function writeDefault({ default: value, computed }: Column): string {
  if (value === null) return ''
  return computed
    ? ` generated always as (${value.replaceAll(/\s+/g, ' ').trim()}) stored`
    : ` default ${value}`
}

function writeConstraint(table: string, constraint: Constraint): string {
  const definition = lowerKeywords(constraint.definition)
  // A name PostgreSQL made up says nothing that the definition does not.
  const isMadeUp = constraint.name.startsWith(`${table}_`) && /_(pkey|fkey\d*)$/.test(constraint.name)
  return isMadeUp ? definition : `constraint ${constraint.name} ${definition}`
}

function writePolicy(table: string, policy: Policy): string {
  const using = policy.using === null ? '' : ` using ${policy.using}`
  const check = policy.check === null ? '' : ` with check ${policy.check}`
  return `create policy ${policy.name} on ${table}${using}${check};`
}

function writeGrants(table: Table): readonly string[] {
  const whole = table.grants.filter((grant) => grant.columns === null).map((grant) => grant.right)
  const parts = table.grants.flatMap(({ right, columns }) =>
    columns ? `${right} (${columns.join(', ')})` : [],
  )
  const rights = [whole.join(', '), ...parts].filter((right) => right !== '')
  return rights.map((right) => `grant ${right} on ${table.name} to :app;`)
}

/** The catalogue's own functions shout; the names inside are ours and stay as they are. */
function lowerKeywords(text: string): string {
  const words =
    /\b(CREATE|UNIQUE|INDEX|ON|USING|WHERE|IS|NOT|NULL|AND|OR|PRIMARY|FOREIGN|KEY|REFERENCES|CHECK|ANY|ARRAY|DESC|TRIGGER|BEFORE|AFTER|INSERT|UPDATE|DELETE|FOR|EACH|ROW|STATEMENT|REFERENCING|NEW|TABLE|AS|EXECUTE|FUNCTION|DEFERRABLE|INITIALLY|DEFERRED)\b/g
  return text.replaceAll(words, (word) => word.toLowerCase()).replaceAll(/public\.| using btree/g, '')
}

// One row a table, everything that hangs on it gathered as JSON: constraints by kind (primary key first), then name.
const tablesQuery = `
select t.relname as name, t.relrowsecurity as walled,
  (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'required', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid),
      'computed', a.attgenerated = 's') order by a.attnum), '[]')
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) as columns,
  (select coalesce(json_agg(json_build_object('name', c.conname, 'definition', pg_get_constraintdef(c.oid))
      order by array_position(array['p','u','x','c','f'], c.contype::text), c.conname), '[]')
    from pg_constraint c where c.conrelid = t.oid and c.contype in ('p', 'u', 'x', 'c', 'f')) as constraints,
  (select coalesce(json_agg(pg_get_indexdef(i.indexrelid) order by x.relname), '[]')
    from pg_index i join pg_class x on x.oid = i.indexrelid
    where i.indrelid = t.oid and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = t.oid)) as indexes,
  (select coalesce(json_agg(json_build_object('name', p.polname, 'using', pg_get_expr(p.polqual, p.polrelid),
      'check', pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polname), '[]')
    from pg_policy p where p.polrelid = t.oid) as policies,
  (select coalesce(json_agg(pg_get_triggerdef(g.oid) order by g.tgname), '[]')
    from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal) as triggers,
  (select coalesce(json_agg(json_build_object('right', lower(r.right), 'columns', r.columns) order by r.right, r.columns is not null), '[]')
    from (
      select e.privilege_type as right, null::json as columns
        from aclexplode(t.relacl) e where e.grantee = (select oid from pg_roles where rolname = $1)
      union all
      select e.privilege_type, json_agg(a.attname order by a.attnum)
        from pg_attribute a, aclexplode(a.attacl) e
        where a.attrelid = t.oid and e.grantee = (select oid from pg_roles where rolname = $1)
        group by e.privilege_type
    ) r) as grants
from pg_class t
where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
order by t.relname`

// Functions of extensions are the extensions' own.
const functionsQuery = `
select pg_get_functiondef(f.oid) as text
from pg_proc f
where f.pronamespace = 'public'::regnamespace
  and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')
order by f.proname, pg_get_function_identity_arguments(f.oid)`
