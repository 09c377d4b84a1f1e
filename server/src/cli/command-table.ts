import type { LoadedCommand } from './command-io.ts'

export interface Command {
  /** The words typed after `tongxin`. */
  readonly name: string
  /** One line of the help text. */
  readonly summary: string
  /** The module is loaded only when the command is run, so that a short command starts at once. */
  readonly load: () => Promise<LoadedCommand>
}

/** Every command, in the order of the help text. */
export const commandTable: readonly Command[] = [
  { name: 'serve', summary: '启动服务', load: () => import('./serve.ts') },
  { name: 'demo', summary: '启动演示（虚构的学校）', load: () => import('./demo.ts') },
  { name: 'create-admin', summary: '为空实例建立学校和四个登录码', load: () => import('./create-admin.ts') },
  { name: 'migrate', summary: '更新数据库结构', load: () => import('./migrate.ts') },
  { name: 'doctor', summary: '自检：逐项说明哪里设置有误', load: () => import('./doctor.ts') },
  { name: 'audit verify', summary: '核对审计记录是否完整', load: () => import('./audit-verify.ts') },
  { name: 'openapi', summary: '打印接口说明（OpenAPI 3.1）', load: () => import('./openapi.ts') },
  { name: 'access-matrix', summary: '打印权限表', load: () => import('./access-matrix.ts') },
  {
    name: 'policy check',
    summary: '检查制度文件，列出全部错误及所在行',
    load: () => import('./policy-check.ts'),
  },
  {
    name: 'policy diff',
    summary: '比较两份制度文件，逐项列出改动',
    load: () => import('./policy-diff.ts'),
  },
  {
    name: 'policy evaluate',
    summary: '按制度文件判定一份事实文件，每条结果附条款',
    load: () => import('./policy-evaluate.ts'),
  },
  {
    name: 'policy eligible',
    summary: '某人某日在谁的联系范围，或某干部可以联系谁，附条款',
    load: () => import('./policy-eligible.ts'),
  },
  {
    name: 'pairing solve',
    summary: '按配对文件推荐最优名单，附证明；不连数据库',
    load: () => import('./pairing-solve.ts'),
  },
  {
    name: 'pairing explain',
    summary: '为什么（不）推荐某一对，为什么某人没有联系人，为什么某干部人数不合要求',
    load: () => import('./pairing-explain.ts'),
  },
  {
    name: 'intake check',
    summary: '检查要导入的表格，列出全部问题及所在行列；不连数据库',
    load: () => import('./intake-check.ts'),
  },
  {
    name: 'form render',
    summary: '把一次或多次联系写成登记表（Word）；不连数据库',
    load: () => import('./form-render.ts'),
  },
]
