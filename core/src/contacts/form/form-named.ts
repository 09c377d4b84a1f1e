/** The form of contact a text names: one of the document's, or which ones it may mean. */
export type FormNamed =
  | { readonly kind: 'form'; readonly form: string; readonly rest: string }
  | { readonly kind: 'unclear'; readonly forms: readonly string[] }

/** The form a text begins with, and what follows it; the longest where one is the beginning of another. */
export function formAtStart(text: string, forms: readonly string[]): FormNamed | undefined {
  const start = text.replace(/^[\s，,、：:；;]+/u, '')
  const form = longest(forms.filter((one) => start.startsWith(one)))
  return form === undefined ? undefined : { kind: 'form', form, rest: start.slice(form.length) }
}

/** The one form that stands anywhere in a text; what is said in other words is asked about and never guessed. */
export function formIn(text: string, forms: readonly string[]): FormNamed {
  const named = forms.filter((one) => text.includes(one))
  const whole = named.filter((one) => !named.some((other) => other !== one && other.includes(one)))
  const [only, ...others] = whole
  if (only !== undefined && others.length === 0) return { kind: 'form', form: only, rest: text }
  if (others.length > 0) return { kind: 'unclear', forms: whole }
  const like = forms.filter((one) => sameKind(one, text))
  return { kind: 'unclear', forms: like.length > 0 ? like : forms }
}

/** A cell or a blank for nothing but the form: ticked, or written; where no document tells the forms it is taken at its word. */
export function formInCell(text: string, forms: readonly string[]): FormNamed {
  const ticked = formTicked(text, forms)
  if (ticked) return ticked
  return forms.length > 0 ? formIn(text, forms) : { kind: 'form', form: text.trim(), rest: '' }
}

/** Of a printed choice the ticked one: ☑个别谈心 □座谈, 个别谈心√. Undefined where nothing can be ticked. */
function formTicked(text: string, forms: readonly string[]): FormNamed | undefined {
  if (!/[☑☒√✓✔■▣●◉□☐○◯]/u.test(text)) return undefined
  const ticked = text
    .split(/(?=[☑☒■▣●◉□☐○◯])|\s+/u)
    .filter((one) => /[☑☒√✓✔■▣●◉]/u.test(one))
    .flatMap((one) => (forms.length > 0 ? forms.filter((form) => one.includes(form)) : [bare(one)]))
  const [only, ...others] = [...new Set(ticked)]
  if (only !== undefined && others.length === 0) return { kind: 'form', form: only, rest: '' }
  return { kind: 'unclear', forms: others.length > 0 ? [...new Set(ticked)] : forms }
}

const bare = (ticked: string) => ticked.replace(/[☑☒√✓✔■▣●◉（()）\s]/gu, '')
const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length)[0]

/** Words that documents use for one another. */
const kinds = [
  ['谈心', '谈话', '面谈', '交谈', '约谈'],
  ['座谈', '研讨', '茶话'],
  ['走访', '看望', '拜访', '慰问', '实地'],
  ['电话', '通话'],
  ['网络', '线上', '微信', '视频', '新媒体', '短信'],
  ['书信', '邮件', '信函'],
]

function sameKind(form: string, text: string): boolean {
  return kinds.some(
    (words) => words.some((word) => form.includes(word)) && words.some((word) => text.includes(word)),
  )
}
