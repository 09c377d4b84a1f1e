import { changeUnit, enterUnit, listUnits, type UnitView } from '@tongxin/contract/roster/roster'
import { type Day, parseDay } from '@tongxin/core/calendar/day'
import { App, AutoComplete, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useMe } from '../../app/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { rosterWords, unitWords as words } from '../../words/roster/roster.ts'
import { dayRule } from './day-rule.ts'
import { typedDate } from './sheet-mistakes.ts'

interface UnitDialogProps {
  readonly units: readonly UnitView[]
  /** Absent: a new one. */
  readonly unit: UnitView | undefined
  readonly onClose: () => void
}

interface Entered {
  readonly name: string
  readonly shortName?: string
  readonly kind: string
  readonly parentId?: string
  readonly sortOrder: number | null
  readonly from?: string
  readonly to?: string
}

const kinds = ['二级党组织', '部门', '附属医院', '民主党派基层组织', '统战团体', '学校']

export function UnitDialog({ units, unit, onClose }: UnitDialogProps) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Entered>()
  const [key] = useState(newClientKey)
  const enter = useSend(enterUnit, [listUnits])
  const change = useSend(changeUnit, [listUnits])
  const onSuccess = () => {
    void message.success(words.saved)
    onClose()
  }
  const { today } = useMe()
  const submit = (entered: Entered) => {
    const body = bodyOf(entered, today)
    if (unit) change.mutate({ params: { id: unit.id }, body, version: unit.version }, { onSuccess })
    else enter.mutate({ body, key }, { onSuccess })
  }
  const error = unit ? change.error : enter.error
  const knownKinds = [...new Set([...kinds, ...units.map((one) => one.kind)])]
  return (
    <Modal
      open
      title={unit ? words.change(unit.name) : words.add}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={enter.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        requiredMark={false}
        initialValues={initialOf(unit)}
      >
        <Form.Item
          name="name"
          label={rosterWords.unitName}
          rules={[{ required: true, message: '请填写单位名称' }]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="shortName" label={rosterWords.shortName}>
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item name="kind" label={rosterWords.kind} rules={[{ required: true, message: '请填写类别' }]}>
          <AutoComplete options={knownKinds.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="parentId" label={rosterWords.parent}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={rosterWords.noParent}
            options={units
              .filter((one) => one.id !== unit?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="sortOrder" label={rosterWords.order}>
          <InputNumber min={0} max={99999} precision={0} />
        </Form.Item>
        <Form.Item name="from" label={words.from} extra={words.fromHint} rules={[dayRule('from', today)]}>
          <Input placeholder="2026-11-20" autoComplete="off" />
        </Form.Item>
        {unit && (
          <Form.Item name="to" label={words.to} extra={words.toHint} rules={[dayRule('to', today)]}>
            <Input placeholder="2026-11-20" autoComplete="off" />
          </Form.Item>
        )}
        {error && <RefusalNotice error={error} />}
      </Form>
    </Modal>
  )
}

function initialOf(unit: UnitView | undefined): Partial<Entered> {
  if (!unit) return { sortOrder: 0 }
  return {
    name: unit.name,
    kind: unit.kind,
    sortOrder: unit.sortOrder,
    ...(unit.shortName ? { shortName: unit.shortName } : {}),
    ...(unit.parentId ? { parentId: unit.parentId } : {}),
    ...(unit.from ? { from: unit.from } : {}),
    ...(unit.to ? { to: unit.to } : {}),
  }
}

function bodyOf(entered: Entered, today: Day) {
  return {
    name: entered.name,
    shortName: entered.shortName?.trim() || null,
    kind: entered.kind,
    parentId: entered.parentId ?? null,
    sortOrder: entered.sortOrder ?? 0,
    from: parseDay(typedDate('from', entered.from ?? '', today)),
    to: parseDay(typedDate('to', entered.to ?? '', today)),
  }
}
