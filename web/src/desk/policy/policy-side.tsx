import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { Button } from 'antd'
import { useAnswer } from '../../app/api.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import { whatIfWords } from '../../words/policy/what-if.ts'
import { useFilters } from '../shell/use-filters.ts'
import type { ShownPolicy } from './shown-policy.ts'
import { WhatIfPanel } from './what-if/what-if-panel.tsx'

/** What opens at the right of the document, as 试算; `?panel=` names it. */
interface SidePanel {
  readonly id: string
  readonly title: string
  readonly icon: IconName
  /** The button of the page, shown at the top right. */
  readonly primary?: boolean
  /** Only for who may load a document; the server says so. */
  readonly forEditors?: boolean
  readonly show: (panel: { readonly shown: ShownPolicy; readonly onClose: () => void }) => React.ReactNode
}

/** In the order their buttons stand; a new panel is one entry more. */
const panels: readonly SidePanel[] = [
  {
    id: 'what-if',
    title: whatIfWords.title,
    icon: 'trial',
    primary: true,
    forEditors: true,
    show: (panel) => <WhatIfPanel {...panel} />,
  },
]

export function SideButtons() {
  const filters = useFilters()
  const open = filters.get('panel')
  const mayLoad = useAnswer(listPolicyVersions, {}).data?.value.can.load ?? false
  return panels
    .filter(({ forEditors }) => mayLoad || !forEditors)
    .map(({ id, title, icon, primary }) => (
      <Button
        key={id}
        type={primary ? 'primary' : 'default'}
        icon={<Icon name={icon} />}
        aria-expanded={open === id}
        onClick={() => filters.change({ panel: open === id ? undefined : id })}
      >
        {title}
      </Button>
    ))
}

export function panelNamed(id: string | undefined): SidePanel | undefined {
  return panels.find((panel) => panel.id === id)
}

export function PolicySide({ shown }: { readonly shown: ShownPolicy }) {
  const filters = useFilters()
  const panel = panelNamed(filters.get('panel'))
  if (!panel) return null
  return (
    <aside className="policy-side" aria-label={panel.title}>
      {panel.show({ shown, onClose: () => filters.change({ panel: undefined }) })}
    </aside>
  )
}
