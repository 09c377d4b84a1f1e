import { calendarMistakeSentence } from '@tongxin/core/calendar/calendar-mistake-sentences'
import type { FieldProblem, RefusalCode } from '@tongxin/core/decision/refusal'
import { partName } from '@tongxin/core/roster/history/part-names'
import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import type { AnyRefusal } from '../app/call-refused.ts'
import { longDay } from './days.ts'
import { exportTooLong } from './export-limits.ts'
import { actName, needName } from './pairing/list-acts.ts'
import { unitRefusalWords as ofClosing } from './unit-refusals.ts'

// The one place where a refusal becomes a sentence: what happened, and what to do next. Nothing blames.

type Code = RefusalCode | 'no-answer'
type Told<C extends Code = Code> = { [K in C]: { readonly code: K } & Extract<AnyRefusal, { code: K }> }[C]
type Sayings = { readonly [C in Code]: (refusal: Told<C>) => string }

/** The two sides of a pairing with units. */
const sideName = { cadre: '联系一方', person: '对象一方' } as const

const weakPasswords = {
  short: '密码太短，请改用更长的，例如好记的一句话。',
  common: '这个密码很常见，容易被猜到，请换一个。',
  'same-as-name': '密码不能和工号相同，请换一个。',
} as const

const paperFailures = {
  'too-slow': '内容太多，生成用时过长，请按单位或时间分开导出，或改导出 Excel。',
  'too-hungry': '内容太多，超出服务器能用的内存，请按单位或时间分开导出，或改导出 Excel。',
  'too-many-waiting': '正在生成的文件较多，请过几分钟再试。',
  'not-started': '生成文件的程序没有启动，请稍后再试；仍不行请联系系统管理员。',
  ended: '服务器正在停止或重新启动，文件没有生成，请稍后再试。',
} as const

const submissionChanged = '报送情况已有变化，没有办理。请刷新后查看。'

/** By what was asked and how the 汇总表 stands. */
const submissionRefusals: Readonly<Record<string, string>> = {
  'submit submitted': '汇总表已经报送，正等统战部接收，没有重复报送。需要更正请联系统战部退回。',
  'submit received': '统战部已接收这个学期的汇总表，没有再次报送。需要更正请联系统战部。',
  'return returned': '这次报送已经退回，正等单位重新报送，没有再次退回。',
  'return received': '这次报送已经接收，没有退回。',
  'receive returned': '这次报送已经退回，要等单位重新报送后才能接收。',
  'receive received': '这次报送已经接收过，没有重复接收。',
}

const sayings: Sayings = {
  'no-answer': () => '没有连上服务器。您填写的内容还在，请稍后再试。',
  unauthenticated: () => '登录已过期，请重新登录。您填写的内容还在。',
  forbidden: () => '您的账号没有这项权限。如工作需要，请联系党委统战部或安全管理员。',
  'not-found': () => '没有找到这条记录，可能已被删除，或不在您的工作范围内。',
  invalid: ({ fields }) => `没有办理，有 ${fields.length} 处需要修改：${fields.map(inField).join('；')}。`,
  'stale-version': () => '这条记录刚被别人改过，您的修改没有保存。请查看最新内容后再改。',
  'version-missing': () => '页面已过时，请刷新后再保存。',
  'client-key-missing': () => '页面已过时，请刷新后再保存。',
  'client-key-reused': () => '这份内容已经保存过，没有重复保存。要再改的，请刷新后打开已保存的那一份修改。',
  'too-many-requests': ({ retryAfterSeconds }) => `操作过于频繁，请 ${inWords(retryAfterSeconds)}后再试。`,
  'too-large': ({ limitMegabytes }) => `文件超过 ${limitMegabytes} MB，没有上传。请拆分后再传。`,
  'foreign-origin': () => '请求不是从本系统页面发出的，没有执行。请从本系统页面重新操作。',
  overloaded: () => '当前使用的人较多，这次没有保存。请稍后再试。',
  'changed-meanwhile': () => '刚才有人改了同一处内容，这次没有保存。请刷新后核对，再办一次。',
  'paper-not-written': ({ why }) => `文件没有生成，系统里的内容没有变化。${paperFailures[why]}`,
  'sign-in-failed': () => '账号或密码不对，或账号不能登录。请核对后再试。',
  'code-expired': () => '这个登录链接已过期或已用过。请向发给您链接的人再要一个。',
  'code-unknown': () => '这个登录链接不完整或已失效。请核对，或再要一个。',
  'password-weak': ({ why }) => weakPasswords[why],
  'password-wrong': () => '当前密码不对，新密码没有保存。',
  'sign-in-name-taken': ({ name }) => `登录名“${name}”已有账号使用，请换一个。`,
  'roles-never-combined': () => '管理员角色不能与其他角色由同一账号担任，请另设账号。',
  'grant-needs-scope': () => '这个角色需要写明单位或所代办的干部。',
  'own-grant': () => '不能改动自己账号的角色，请由另一位管理员办理。',
  'staff-number-taken': ({ staffNo }) => `工号 ${staffNo} 已在名册中，请核对是否同一人。`,
  // Without a name where it may be one that whoever asks does not reach.
  'unit-unknown': ({ unit }) =>
    unit === ''
      ? '没有保存：所选单位不在名册中，或不在您管理的范围内。请重新选择单位。'
      : `名册中没有“${unit}”这个单位，请先在单位中添加。`,
  'unit-spoken-for': ({ unit }) =>
    `“${unit}”没有自己的规定和名单：学校由学校的文件规定，民主党派基层组织和统战团体不是二级单位。没有保存，请选择其他单位。`,
  ...ofClosing,
  'unit-inside-itself': () => '单位不能隶属于自己或自己的下级，请重新选择上级单位。',
  'dates-reversed': ({ field }) => `${inPart(field)}结束日期没有晚于开始日期，请核对。`,
  'dates-overlap': ({ field, what }) =>
    what === undefined
      ? `${inPart(field)}这段日期与已有的一段重叠，请核对起止日期。`
      : `${inPart(field)}“${what}”填了两段，日期重叠。同一项同一时间只记一段，请删去一段，或改起止日期。`,
  'calendar-has-mistakes': ({ mistakes }) =>
    `校历没有保存，有 ${mistakes.length} 处需要核对：${mistakes.map(calendarMistakeSentence).join('')}`,
  'vocabulary-refused': ({ word }) => `“${word}”不能作为登记项目，本系统不记录对人的判断。`,
  'no-term-on-day': ({ on }) =>
    `“${on}”不在校历的任何学期内，没有办理。请核对；确有这个学期的，请先补充校历。`,
  'merge-with-oneself': () => '这是同一份名册记录，不需要合并。',
  'merge-contradicted': ({ sentences }) => `没有合并，两份记录都没有改动：${sentences.join('')}`,
  'merge-not-settled': ({ fields }) => `还有 ${fields.length} 处两份记录不一致，请逐项选择后再合并。`,
  'merge-built-on': ({ sentences }) => `没有撤销，合并保持不变：${sentences.join('')}`,
  'merge-undone': () => '这次合并已经撤销过。请刷新页面。',
  'evidence-full': ({ limit }) => `这次联系已有 ${limit} 份佐证，没有再添加。请先移除不需要的一份。`,
  'evidence-same': ({ number }) => `这份文件已经在第 ${number} 份佐证里，没有重复添加。`,
  'evidence-of-other': () => '这份佐证由别人添加，没有移除。请联系添加人移除。',
  'template-has-mistakes': ({ problems }) =>
    `模板没有启用，有 ${problems.length} 处需要修改：${problems.map(templateProblemSentence).join('')}原来的模板不变。`,
  'template-not-in-use': () => '这份模板已经停用。请刷新页面。',
  'template-not-filled': ({ reason }) =>
    `没有导出：本校的模板填写不了这份名单。${reason}请改好模板重新上传，或停用模板后再导出。`,
  'file-refused': ({ reason }) => `文件没有读入：${reason}`,
  'import-has-problems': ({ count }) => `还有 ${count} 处问题没有改好，尚未写入任何数据。`,
  'import-settled': () => '这一批已经处理过，请重新打开查看结果。',
  'import-not-written': () => '这一批没有写入，或已经撤销，没有可以撤销的内容。',
  'import-built-on': ({ count }) =>
    `这一批写入后又有 ${count} 处建立在它之上，没有撤销，名册未改动。请先处理所列各项。`,
  'policy-has-mistakes': ({ count }) => `制度文件有 ${count} 处错误，没有启用。请按所列位置修改。`,
  'no-policy-in-force': ({ on }) => `${on} 没有施行中的制度，请先录入制度文件。`,
  'policy-unchanged': () => '内容与现有版本相同，没有存为新版。',
  'policy-id-changed': ({ id }) => `这是“${id}”的新版，文件里的 id 不能改动。另一份文件请用“载入制度文件”。`,
  'version-replaced': ({ on }) => `${on} 施行的已是另一个版本，请在那个版本上办理。`,
  'version-too-early': ({ from }) => `起用日期不能早于所依据版本的起用日期 ${from}，请改选日期。`,
  'adopted-in-the-future': ({ today }) => `研究确定的日期晚于今天（${today}），请核对后再存。`,
  'not-open-to-readings': () => '这一处现在没有多种理解，可能已被修订。请刷新后再看。',
  'reading-unknown': ({ count }) => `这一处只有 ${count} 种理解，请重新选择。`,
  'left-to-each-unit': () => '这一项由各单位分别确定，请在“单位规定”里设定。',
  'not-delegated': () => '制度没有授权本单位另行规定这一项。',
  'outside-bounds': (refusal) => `超出制度允许的范围${range(refusal)}，请修改。`,
  'not-eligible': ({ reason, fix }) => `没有保存，名单未改动：${reason}。${fix}。`,
  'pair-refused': ({ cadre, person, reason, fix }) =>
    `没有保存，名单未改动：${cadre ?? '所选干部'}—${person ?? '所选联谊对象'}，${reason}。${fix}。`,
  'locks-above-quota': ({ cadre, persons, atMost }) =>
    `没有保存，锁定未改动：${cadre}已锁定 ${persons.length} 人（${persons.join('、')}），制度规定最多 ${atMost} 人。请先解除其中 ${persons.length - atMost} 对；确需超出的，先在本次设定中写明可超出几人。`,
  'pair-marked-otherwise': () =>
    '这一对不能既锁定又排除，没有保存。可能有人刚刚改过：请重新读取，先解除其中一项。',
  'side-unknown': ({ side }) =>
    `没有保存，名单未改动：名册里没有所选的这位${side === 'cadre' ? '党员领导干部' : '党外代表人士'}。请重新选择；确有其人的，请先在名册中登记。`,
  'pair-already-listed': () => '这一对已在名单中，没有重复添加。',
  'mark-not-standing': () => '这条办理记录已经撤回，请刷新后再看。',
  'mark-built-on': ({ act, on }) =>
    `没有撤回：其后 ${on} 已办“${actName(act)}”，是以这一步为前提的。请先撤回后面的一步。`,
  'mark-began-pairs': ({ on }) =>
    `没有撤回：名单已因这一步自 ${on} 起生效，结对已经开始。需要改变的，请另行起草名单或逐对结束。`,
  'lines-changed-since': () => '没有撤回：退回之后名单里的结对已有增减，请在新的一轮里继续办理。',
  'statement-not-standing': () => '这项声明已经撤回，请刷新后再看。',
  'statement-year-over': ({ ended }) => `没有撤回：声明所在的学年已于 ${ended} 前结束，留作依据。`,
  'list-closed': ({ state }) =>
    `没有保存，名单未改动：已经办过“${actName(state)}”，结对不能再改。还没有生效的，可以撤回已办的步骤再改；已经生效的，请起草新的一版。`,
  'list-empty': () => '名单中还没有结对，请先添加。',
  'list-made-by': ({ maker }) =>
    maker === 'unit'
      ? '文件规定这一层级的名单由各单位编制，没有起草。请选择单位。'
      : '文件规定这一层级的名单由学校统一编制，没有起草。请不选单位。',
  'list-already-open': () => '已有一份正在编制的名单，请在那一份上继续。',
  'step-not-open': ({ act, first }) =>
    `没有登记，名单未改动：${first === null ? '前面的步骤' : `前面的“${actName(first)}”`}还没有完成，暂时不能办${act === '' ? '这一步' : `“${actName(act)}”`}。请按名单上的步骤依次办理。`,
  'step-settled': ({ act }) =>
    `“${actName(act)}”这一步已经办过，没有重复登记，名单未改动。原来登记有误的，请先撤回那一条。`,
  'step-not-yours': () => '这一步由其他角色办理，您可以查看进展。',
  'excuse-heading-unknown': ({ heading }) =>
    `现行制度没有把“${heading}”列为免计情形。请改选制度列出的情形，或选“文件未规定，人工免计”。`,
  'role-unknown': ({ role }) => `现行制度没有“${role}”这个机构，请从列出的机构中选择。`,
  'step-needs': ({ needs }) => `这一步还需要填写：${needs.map(needName).join('、')}。`,
  'step-day-too-early': ({ act, on }) =>
    `日期早于“${actName(act)}”登记的 ${on}，没有登记。请核对两步的日期。`,
  'step-day-too-late': ({ act, on }) => `日期晚于“${actName(act)}”登记的 ${on}，没有登记。请核对两步的日期。`,
  'outcome-not-possible': ({ act, outcome }) =>
    outcome === 'no'
      ? `名单已经生效，“${actName(act)}”不能再登记为不同意。需要调整请起草新的一版。`
      : `“${actName(act)}”是制度规定必须办的一步，不能略过。`,
  'extension-too-long': ({ latest }) => `最多可以延长到 ${latest}，没有延长。请改早一些。`,
  'step-not-awaited': ({ act, subject }) =>
    `没有编号为 ${subject} 的事项等着“${actName(act)}”，没有延长。请核对编号。`,
  'extension-too-short': ({ dueOn }) => `现在的期限已是 ${dueOn}，没有延长。请改晚一些。`,
  'holidays-unknown': ({ year }) => `${year} 年的节假日还没有录入，算不出期限。请先在校历中补充。`,
  'adjustment-unknown': () => '现行制度没有这一项调整，请刷新后再试。',
  'no-list-in-force': () => '这里还没有在施行的结对，没有可以声明不调整的名单。请起草名单。',
  'list-of-year-in-force': () => '本学年的名单已经生效，不能再声明不调整。',
  'unchanged-already-stated': ({ on }) => `本学年已于 ${on} 声明不调整，没有重复登记。`,
  'pairing-ended': () => '这一对结对已经结束，不能再改。',
  'leaves-blank-period': ({ successor, days }) =>
    days === null
      ? `没有结束：接任人${successor}还没有结对，结束后将无人联系。请先在名单中确定接任人；确需先结束的，再按一次即可。`
      : `没有结束：接任人${successor}的结对在这一天之后才开始，中间有 ${days} 天无人联系。请改结束日期；确需如此的，再按一次即可。`,
  'tier-pairs-humans': () => '这一层级是人与人结对，由联谊名单产生，没有登记。请选择以单位结对的层级。',
  'unit-side-missing': ({ side }) => `文件规定这一层级的${sideName[side]}是单位，还没有选单位，没有登记。`,
  'unit-side-not-asked': ({ side }) =>
    `文件规定这一层级的${sideName[side]}不是单位，没有登记。请去掉所选单位。`,
  'unit-not-standing': ({ side }) =>
    `所选日期${sideName[side]}的单位还没有设立或已经撤销、合并，没有登记。请核对日期和单位。`,
  'pair-of-oneself': () => '两方不能是同一个单位或者同一个人，没有登记。请重新选择。',
  'sides-not-eligible': ({ sides }) =>
    `${sides.length === 0 ? '所选双方' : sides.map((side) => sideName[side]).join('和')}不在文件规定的范围内，没有登记。请按文件另选。`,
  'not-of-unit': ({ side }) =>
    `${sideName[side]}的代表在所选日期不属于所选单位，没有登记。请另选一位，或先核对名册中的任职。`,
  'units-paired-already': () => '这两方在这一层级已经结对，没有重复登记。',
  'units-not-handed-over': () =>
    '单位结对不办个人之间的交接，没有发起。换单位联系的，请结束这一对，再登记新的单位结对。',
  'tier-without-assistants': () => '文件没有规定这一层级可以有协助人，没有登记。',
  'assistant-is-a-side': () => '这位就是这一对的联系人或联系对象，不能再作协助人，没有登记。请另选一位。',
  'assistant-already': () => '这位在所选日期已经协助这一对，没有重复登记。',
  'assistants-full': ({ atMost }) =>
    `文件规定协助人至多 ${atMost} 人，这一对已满，没有登记。请先结束一位的协助。`,
  'assistant-not-eligible': () =>
    '按所选日期的名册资料，这位不属于文件规定的协助人选，没有登记。请另选一位，或先更新名册。',
  'assistant-ended': () => '这位的协助已经结束，没有重复登记。请刷新后再看。',
  'handover-exists': () => '这一对已有一份交接，没有重复开始。请在“交接”里查看。',
  'handover-to-oneself': () => '接任人不能是移交人本人，请另选一位干部。',
  'successor-no-cadre': () => '名册里今天没有这位干部，不能作为接任人。请先在名册中登记，或另选一位。',
  'handover-confirmed': ({ side }) =>
    `${side === 'predecessor' ? '移交人' : '接任人'}已经确认过，没有重复登记。`,
  'predecessor-can-speak': () => '移交人仍在任，请由本人确认，或登记本人在纸面交接单上的签名。',
  'person-died': () => '联系对象已去世，没有可交接的人。请写明原因结束这一对。',
  'predecessor-died': () => '移交人在这一天之前已去世，不能登记本人签名。请改用“说明移交情况”。',
  'handover-completed': () => '双方都已确认，交接已经完成，不能撤回。',
  'texts-not-yours': () => '谈话内容只能由移交人本人确认时选择移交，没有登记。请去掉所选谈话后再确认。',
  'tier-unknown': () => '现行制度没有这个层级，请刷新后再试。',
  'record-not-asked': () =>
    '现行制度没有要求登记这一项，或者这一项不由您登记，没有保存。请从列出的事项中选择。',
  'record-word-unknown': ({ word }) => `现行制度的这一项不含“${word}”，没有保存。请从列出的种类中选择。`,
  'record-needs': ({ needs }) => `还需要填写：${needs.map(needName).join('、')}。没有保存，已填内容还在。`,
  'record-of-submission': () =>
    '这条登记是单位报送汇总表时记下的，没有撤回。需要更正时，请在“报送”中退回这次报送。',
  'nothing-to-urge': () => '没有需要催办的：所列各项都已办好，没有发出通知。',
  'urged-today': ({ units }) => `今天已经催办过${units.join('、')}，没有重复发出。明天仍未办好时可以再催办。`,
  'inquiry-gone': () =>
    '所列联系记录已经修改、撤回，或者已由他人提出核实，没有再提出。请刷新后查看现在的情况。',
  'inquiry-answered': () => '这一项您已经答复过，先前的答复保留，没有重复登记。需要补充时请与统战部联系。',
  'inquiry-settled': () => '这一项已经办结，没有再改动。请刷新后查看。',
  'term-over': () => '这个学期已经结束，不能再补，没有催办。请切换到本学期。',
  'term-not-begun': ({ from }) =>
    `这个学期 ${from} 才开始，不能报送或催办，什么也没有改变。请选择已经开始的学期。`,
  'submission-out-of-order': ({ act, state }) => submissionRefusals[`${act} ${state}`] ?? submissionChanged,
  'submission-superseded': ({ number }) =>
    `单位已重新报送（第 ${number} 次），这一次没有办理。请刷新后查看最近一次。`,
  'record-withdrawn': () => '这条登记已经撤回，没有再次撤回。',
  'nothing-to-explain': () => '这一项现在不需要说明原因：已经办到、还没到期，或者属于必须办的事项。',
  'day-in-future': () => '日期晚于今天。联系记录请在谈过之后填写，往日的情况只能看到今天为止。',
  'day-too-early': ({ on }) => `日期 ${on} 过早，请核对年份。`,
  'not-paired-on-day': ({ on }) => `${on} 当天两人没有结对，请核对日期和姓名。`,
  'companion-oneself': () => '一起谈的干部里选了记录的干部本人，没有保存。请去掉后再保存，其他内容都还在。',
  'companion-no-cadre': ({ on }) =>
    `所选的一起谈的干部中，有人 ${on} 当天不是在册领导干部，没有保存。请去掉，或核对日期后再保存。`,
  'companion-not-paired': ({ on }) =>
    `所选的一起谈的干部中，有人 ${on} 当天没有与这次的联系对象结对，没有保存。请去掉，或核对日期和联系对象后再保存。`,
  'form-unknown': ({ form }) => `现行制度没有“${form}”这种联系形式，请重新选择。`,
  'series-unknown': ({ series }) => `现行制度没有按“${series}”系列计次的规定，请重新选择。`,
  'event-unknown': () =>
    '所选的事件不在可回应之列：可能已撤回，或与这位联系对象无关。请取消选择或另选一件后再保存，其他内容都还在。',
  'event-after-contact': ({ on, heldOn }) =>
    `所选的事件发生在 ${on}，晚于联系日期 ${heldOn}。请核对日期，或取消选择这件事。`,
  'act-unknown': ({ act }) => `现行制度没有按“${act}”计次的规定，请重新选择。`,
  'topic-unknown': ({ topic }) => `没有“${topic}”这个话题，请重新选择。`,
  'identity-number-in-text': () => '文字里像是有身份证号。本系统不保存身份证号，请删去后再保存。',
  'contact-withdrawn': () => '这条记录已撤回，不能再改。',
  'withdraw-too-late': ({ days, lastOn }) =>
    `这条记录只能在录入后 ${days} 天内撤回，到${longDay(lastOn)}为止，没有撤回。请点“修改”改正并写明原因。`,
  'promise-settled': ({ state }) =>
    state === 'kept' ? '这项承诺已记为做到，没有再改。' : '这项承诺已经撤回，没有再改。',
  'promise-unchanged': () => '内容和日期都没有变，没有保存。请改好后再保存，或取消。',
  'nothing-to-confirm': () => '没有等待您确认的代录。',
  'purpose-missing': () => '导出谈话内容要写明用途，请填写后再导出。',
  'export-too-long': exportTooLong,
  'search-word-too-short': ({ word, atLeast }) =>
    word === ''
      ? `没有要查找的词，没有查找。请写至少 ${atLeast} 个字。`
      : `“${word}”太短，没有查找。每个词至少写 ${atLeast} 个字。`,
  'search-words-too-many': ({ atMost }) => `一次最多同时查找 ${atMost} 个词，没有查找。请减少几个。`,
  'search-period-too-long': ({ days }) =>
    `内容一次最多查找 ${days} 天，没有查找。请把起止日期改短，例如一个学期。`,
  'clause-needs-days': ({ days }) =>
    `按计入条款筛选须有起止日期，一次最多 ${days} 天，没有筛选。请选好起止日期，例如一个学期。`,
  'no-registration-form': () =>
    '现行制度没有附登记表。学校有自己的登记表的，由统战部在“联谊名单—文书模板”中上传 Word 模板，上传后即可下载和填写。',
}

/** The sentence for a refusal. */
export function sayRefusal<C extends Code>(refusal: Told<C>): string {
  // A page older than the server may meet a code it does not know.
  if (!(refusal.code in sayings))
    return '没有办成，您填写的内容还在。请刷新页面后再试，仍不行请联系系统管理员。'
  return sayings[refusal.code](refusal)
}

/** What to type where; a long list goes on at the fields themselves. */
function inField({ where, message }: FieldProblem): string {
  const plain = message.replace(/。$/, '')
  return where && !plain.includes(where) ? `${where}：${plain}` : plain
}

/** The part of a sheet it is about; nothing where there is one field only. */
function inPart(field: string): string {
  const part = Object.entries(partName).find(([kind]) => kind === field)?.[1]
  return part ? `没有保存：“${part}”中` : ''
}

function inWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}

function range({ atLeast, atMost }: { atLeast: number | null; atMost: number | null }): string {
  if (atLeast !== null && atMost !== null) return `（${atLeast}–${atMost}）`
  if (atLeast !== null) return `（不少于 ${atLeast}）`
  return atMost === null ? '' : `（不超过 ${atMost}）`
}
