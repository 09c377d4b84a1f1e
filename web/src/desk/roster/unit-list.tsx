import type { UnitView } from '@tongxin/contract/roster/roster'
import { isSchool } from '@tongxin/core/roster/decide-closing'
import { Button, Space, Table } from 'antd'
import { useState } from 'react'
import { AppLink } from '../../ui/app-link.tsx'
import { closeUnitWords, rosterWords as words } from '../../words/roster/roster.ts'
import { useFilters } from '../shell/use-filters.ts'
import { CloseUnitDialog } from './close-unit-dialog.tsx'
import { UnitHistoryDialog } from './history/unit-history-dialog.tsx'
import { rosterAddress } from './roster-tab.ts'

interface UnitListProps {
  readonly units: readonly UnitView[]
  readonly onChange: ((unit: UnitView) => void) | undefined
}

export function UnitList({ units, onChange }: UnitListProps) {
  const chosen = useFilters().get('unit')
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? words.none
  const shown = chosen ? units.filter((unit) => unit.id === chosen || unit.parentId === chosen) : units
  const [told, setTold] = useState<UnitView>()
  const [closing, setClosing] = useState<UnitView>()
  return (
    <>
      {closing && <CloseUnitDialog units={units} unit={closing} onClose={() => setClosing(undefined)} />}
      {told && <UnitHistoryDialog unit={told} onClose={() => setTold(undefined)} />}
      <Table<UnitView>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        pagination={false}
        scroll={{ x: 824 }}
        columns={[
          { title: words.unitName, dataIndex: 'name' },
          { title: words.shortName, dataIndex: 'shortName', width: 100 },
          { title: words.kind, dataIndex: 'kind', width: 140 },
          { title: words.parent, width: 160, render: (_, unit) => nameOf(unit.parentId) },
          {
            title: words.cadres,
            width: 80,
            align: 'right',
            render: (_, unit) => (
              <AppLink to={rosterAddress({ tab: 'cadres', unit: unit.id })}>{unit.cadres} 人</AppLink>
            ),
          },
          {
            title: words.persons,
            width: 96,
            align: 'right',
            render: (_, unit) => <AppLink to={rosterAddress({ unit: unit.id })}>{unit.persons} 人</AppLink>,
          },
          {
            title: <span className="visually-hidden">操作</span>,
            width: 236,
            align: 'right',
            render: (_, unit) => (
              <Space>
                <Button
                  size="small"
                  onClick={() => setTold(unit)}
                  aria-label={`${words.history} ${unit.name}`}
                >
                  {words.history}
                </Button>
                {onChange && (
                  <Button size="small" onClick={() => onChange(unit)} aria-label={`修改 ${unit.name}`}>
                    修改
                  </Button>
                )}
                {onChange && !isSchool(unit) && (
                  <Button
                    size="small"
                    onClick={() => setClosing(unit)}
                    aria-label={closeUnitWords.actionOf(unit.name)}
                  >
                    {closeUnitWords.action}
                  </Button>
                )}
              </Space>
            ),
          },
        ]}
      />
    </>
  )
}
