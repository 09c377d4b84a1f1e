import { auditActs } from '@tongxin/core/audit/audit-act'
import { Button, Input, Select } from 'antd'
import { actWords, auditWords as words } from '../../words/audit.ts'
import type { Filters } from '../shell/use-filters.ts'

const names = ['from', 'to', 'act', 'outcome', 'actor'] as const

export function AuditFilters({ filters: { get, change } }: { readonly filters: Filters }) {
  return (
    <search className="audit-filters screen-only">
      <Input
        type="date"
        aria-label={words.from}
        value={get('from') ?? ''}
        onChange={(event) => change({ from: event.target.value })}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="date"
        aria-label={words.to}
        value={get('to') ?? ''}
        onChange={(event) => change({ to: event.target.value })}
      />
      <Select
        aria-label={words.act}
        value={get('act') ?? ''}
        onChange={(act) => change({ act })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        className="audit-act"
        options={[
          { value: '', label: words.allActs },
          ...auditActs.map((act) => ({ value: act, label: actWords[act] })),
        ]}
      />
      <Select
        aria-label={words.outcome}
        value={get('outcome') ?? ''}
        onChange={(outcome) => change({ outcome })}
        options={[
          { value: '', label: words.allOutcomes },
          { value: 'done', label: words.done },
          { value: 'refused', label: words.refused },
        ]}
      />
      <Input.Search
        key={get('actor') ?? ''}
        aria-label={words.actor}
        placeholder={words.actor}
        defaultValue={get('actor')}
        onSearch={(actor) => change({ actor })}
        allowClear
        className="audit-actor"
      />
      {names.some((name) => get(name) !== undefined) && (
        <Button
          type="link"
          size="small"
          onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}
        >
          {words.clear}
        </Button>
      )}
    </search>
  )
}
