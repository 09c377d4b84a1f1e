import { listAccounts, openAccount } from '@tongxin/contract/account/account'
import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { accountWords as words } from '../../words/account/accounts.ts'

interface Entered {
  readonly signInName: string
  readonly displayName: string
  readonly staffNo?: string
}

export function OpenAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Entered>()
  const [key] = useState(newClientKey)
  const send = useSend(openAccount, [listAccounts])
  const submit = ({ signInName, displayName, staffNo }: Entered) =>
    send.mutate(
      { key, body: { signInName, displayName, staffNo: staffNo?.trim() || null } },
      {
        onSuccess: () => {
          void message.success(words.opened)
          onClose()
        },
      },
    )
  const help = (path: string) => {
    const problem = fieldProblem(send.error, path)
    return problem ? ({ help: problem, validateStatus: 'error' } as const) : {}
  }
  return (
    <Modal
      open
      title={words.open}
      okText={words.open}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="signInName"
          label={words.signInName}
          rules={[{ required: true, message: '请填写登录名' }]}
          {...help('signInName')}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={words.displayName}
          rules={[{ required: true, message: '请填写姓名' }]}
          {...help('displayName')}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="staffNo" label={words.staffNo} {...help('staffNo')}>
          <Input autoComplete="off" />
        </Form.Item>
        {send.error && <RefusalNotice error={send.error} />}
      </Form>
    </Modal>
  )
}
