import { useId, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { loadWords as words } from '../../words/policy/policy.ts'

const largest = 400_000

/** Picks a file and reads its text; one that is no text is refused here and never sent. */
export function PolicyFileButton({ onRead }: { readonly onRead: (source: string) => void }) {
  const id = useId()
  const [problem, setProblem] = useState<string>()
  const [name, setName] = useState<string>()
  const read = async (file: File | undefined) => {
    if (!file) return
    const text = await textOf(file)
    setName(file.name)
    setProblem(typeof text === 'string' ? undefined : text.problem)
    if (typeof text === 'string') onRead(text)
  }
  return (
    <div className="field policy-file">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".yaml,.yml,.json,.txt"
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <label htmlFor={id} className="button button-small">
        <Icon name="file" />
        {words.file}
      </label>
      {name && <span>{name}</span>}
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}

async function textOf(file: File): Promise<string | { readonly problem: string }> {
  if (file.size > largest * 4) return { problem: words.tooLarge }
  const bytes = await file.arrayBuffer()
  // Windows saves text in GB 18030 unless told otherwise, as imported tables may be too.
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  if (text === undefined) return { problem: words.unreadable }
  return text.length > largest ? { problem: words.tooLarge } : text
}

function decoded(bytes: ArrayBuffer, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
