import { accessRules } from './access.ts'
import { fieldRules, sensitiveFields } from './field-access.ts'
import { permissions } from './permission.ts'
import { roles } from './role.ts'

/** The access file as two Markdown tables: permission × role → scope, and sensitive field × role → how it is shown. */
export function accessMatrix(): string {
  const head = (first: string) => [
    `| ${[first, ...roles].join(' | ')} |`,
    `| ${['---', ...roles.map(() => '---')].join(' | ')} |`,
  ]
  const operations = permissions.map((permission) =>
    row(permission, (role) =>
      accessRules
        .filter((rule) => rule.role === role && rule.may.includes(permission))
        .map((rule) => rule.scope),
    ),
  )
  const fields = sensitiveFields.map((field) =>
    row(field, (role) =>
      fieldRules
        .filter((rule) => rule.role === role && rule.fields[field] !== undefined)
        .map((rule) => `${rule.fields[field]} (${rule.scope})`),
    ),
  )
  return [
    '# Who may do what',
    '',
    'Generated from `core/src/account/access.ts` and `field-access.ts`; a test compares. An empty cell is a refusal.',
    '',
    '## Operations, by scope',
    '',
    ...head('operation'),
    ...operations,
    '',
    '## Sensitive fields',
    '',
    ...head('field'),
    ...fields,
    '',
  ].join('\n')
}

function row(name: string, cell: (role: (typeof roles)[number]) => readonly string[]): string {
  return `| ${[name, ...roles.map((role) => cell(role).join(', '))].join(' | ')} |`
}
