import type { Me } from '@tongxin/contract/account/account'
import { useState } from 'react'
import { DemoMark } from '../../ui/demo-mark.tsx'
import { Mark } from '../../ui/icon.tsx'
import { shellWords as words } from '../../words/shell.ts'
import { isLargeType, keepLargeType } from './large-type.ts'

export function PhoneHeader({ me, title }: { readonly me: Me; readonly title: string }) {
  return (
    <header className="phone-header screen-only">
      <Mark />
      <h1>{title}</h1>
      <div className="phone-header-right">
        {me.school.demo && <DemoMark />}
        <LargeTypeSwitch />
        <span>{me.displayName}</span>
      </div>
    </header>
  )
}

/** 大字: type and targets larger by a third, still one column. */
function LargeTypeSwitch() {
  const [large, setLarge] = useState(isLargeType)
  const press = () => {
    keepLargeType(!large)
    setLarge(!large)
  }
  return (
    <button type="button" className="large-type" aria-pressed={large} onClick={press}>
      {words.largeType}
    </button>
  )
}
