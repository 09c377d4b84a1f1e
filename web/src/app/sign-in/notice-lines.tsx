import { Icon } from '../../ui/icon.tsx'
import { signInWords } from '../../words/account/sign-in.ts'
import { notices } from '../../words/notices.ts'

/** The sentences that stand under every way to sign in. */
export function NoticeLines({ short = false }: { readonly short?: boolean }) {
  return (
    <div className="sign-in-notices">
      <p className="notice-line">
        <span data-tone="met">
          <Icon name="shield" />
        </span>
        {notices.everyLookLeavesTrace}
      </p>
      <p className="notice-line">
        <Icon name="info" />
        {notices.nonSecret}
      </p>
      <p className="notice-line">
        <Icon name="help" />
        {short ? signInWords.helpShort : signInWords.help}
      </p>
    </div>
  )
}
