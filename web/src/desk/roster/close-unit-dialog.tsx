import { closeUnit, listClosedUnits } from '@tongxin/contract/roster/close-unit'
import { listUnits, type UnitView } from '@tongxin/contract/roster/roster'
import { parseDay } from '@tongxin/core/calendar/day'
import { isSchool } from '@tongxin/core/roster/decide-closing'
import { App, Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { closeUnitWords as words } from '../../words/roster/roster.ts'
import { dayRule } from './day-rule.ts'
import { typedDate } from './sheet-mistakes.ts'

interface CloseUnitDialogProps {
  readonly units: readonly UnitView[]
  readonly unit: UnitView
  readonly onClose: () => void
}

interface Entered {
  readonly how: 'merge' | 'split' | 'dissolve'
  readonly on: string
  readonly mergedInto?: string
  readonly splitInto?: readonly string[]
  readonly movePeople: boolean
}

/** 撤并: which day a unit ends, and which units go on with what it had. */
export function CloseUnitDialog({ units, unit, onClose }: CloseUnitDialogProps) {
  const { message } = App.useApp()
  const { today } = useMe()
  const [form] = Form.useForm<Entered>()
  const [how, setHow] = useState<Entered['how']>('merge')
  const send = useSend(closeUnit, [listUnits, listClosedUnits])
  const others = units
    .filter((one) => one.id !== unit.id && !isSchool(one))
    .map(({ id, name }) => ({ value: id, label: name }))
  const submit = (entered: Entered) => {
    const on = parseDay(typedDate('to', entered.on, today))
    if (on === null) return
    const into = { merge: [entered.mergedInto ?? ''], split: [...(entered.splitInto ?? [])], dissolve: [] }[
      how
    ]
    const body = { on, into, movePeople: how === 'merge' && entered.movePeople }
    send.mutate(
      { params: { id: unit.id }, body, version: unit.version },
      {
        onSuccess: ({ value }) => {
          void message.success(words.done(value.moved))
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={words.title(unit.name)}
      okText={words.yes}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{words.note}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        requiredMark={false}
        initialValues={{ how, on: today, movePeople: true }}
      >
        <Form.Item name="how" label={words.how}>
          <Radio.Group
            onChange={(event) => setHow(event.target.value)}
            options={(['merge', 'split', 'dissolve'] as const).map((value) => ({
              value,
              label: words.ways[value],
            }))}
          />
        </Form.Item>
        <Form.Item
          name="on"
          label={words.on}
          extra={words.onHint}
          rules={[{ required: true, message: words.onMissing }, dayRule('to', today)]}
        >
          <Input placeholder="2026-11-20" autoComplete="off" />
        </Form.Item>
        {how === 'merge' && (
          <>
            <Form.Item
              name="mergedInto"
              label={words.mergedInto}
              rules={[{ required: true, message: words.intoMissing }]}
            >
              <Select showSearch={{ optionFilterProp: 'label' }} options={others} />
            </Form.Item>
            <Form.Item name="movePeople" valuePropName="checked" extra={words.moveHint}>
              <Checkbox>{words.move(unit.cadres + unit.persons)}</Checkbox>
            </Form.Item>
          </>
        )}
        {how === 'split' && (
          <Form.Item
            name="splitInto"
            label={words.splitInto}
            extra={words.splitHint}
            rules={[{ required: true, type: 'array', min: 2, message: words.twoMissing }]}
          >
            <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={others} />
          </Form.Item>
        )}
        {how === 'dissolve' && <p>{words.dissolveHint}</p>}
        {send.error && <RefusalNotice error={send.error} />}
      </Form>
    </Modal>
  )
}
