import { revealHuman } from '@tongxin/contract/roster/roster'
import { Form, Input, Modal } from 'antd'
import { useSend } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { sheetWords as words } from '../../words/roster/sheet.ts'

interface RevealDialogProps {
  readonly humanId: string
  readonly onClose: () => void
}

/** Asks what for, then shows what is masked; it is gone when the dialog closes. */
export function RevealDialog({ humanId, onClose }: RevealDialogProps) {
  const [form] = Form.useForm<{ readonly purpose: string }>()
  const send = useSend(revealHuman)
  const value = send.data?.value
  const fields = ['phone', 'email', 'ethnicity'] as const
  return (
    <Modal
      open
      title={words.revealTitle}
      okText={value ? words.close : words.show}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={value ? onClose : form.submit}
      onCancel={onClose}
    >
      {value ? (
        <dl className="sheet-detail">
          {fields.map((field) => (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd>{value[field] ?? words.none}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ purpose }) =>
            send.mutate({ params: { id: humanId }, body: { fields: [...fields], purpose } })
          }
        >
          <p className="sheet-hint">{words.revealHint}</p>
          <Form.Item
            name="purpose"
            label={words.purpose}
            rules={[{ required: true, whitespace: true, message: words.purposeMissing }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          {send.error && <RefusalNotice error={send.error} />}
        </Form>
      )}
    </Modal>
  )
}
