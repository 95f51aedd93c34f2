import { METHODS, type Answered, type Conversion, type FunctionAnswers } from '../transforms/conversion.ts'
import type { Message, MessageCode } from '../transforms/messages.ts'
import type { RouteSummary } from './model.ts'

/** What of the messages for information is about files and code, and changes no answer. */
const UNSEEN = new Set<MessageCode>(['NR210', 'NR303', 'NR304', 'NR306', 'NR310', 'NR311', 'NR312', 'NR313', 'NR314', 'NR334', 'NR340', 'NR390'])

/** What a reviewer of one route that moves wants to know first. Pure; the words follow from what the conversion says of itself. */
export function summarise(conversion: Conversion): RouteSummary {
  const { methods, answers = [], messages, wrappedBy = [] } = conversion
  const around = wrappedBy.length > 0 ? ` Inside ${list(wrappedBy.map(code))}.` : ''
  const noticeable = messages.filter(isNoticeable).map(({ message }) => message)
  if (conversion.status === 'adapted') return { before: 'Every method, by code that was not rewritten.', now: 'The same code answers, behind the adapter.', noticeable: [...new Set(noticeable)] }
  return { before: before(conversion) + around, now: now(methods, answers, wrappedBy), noticeable: [...new Set(noticeable)] }
}

/** Whether a message is about what a client gets. */
function isNoticeable({ severity, code: kind }: Message): boolean {
  return (severity === 'review' || severity === 'info') && !UNSEEN.has(kind)
}

function before({ methods, answers = [], messages }: Conversion): string {
  const said = (kind: MessageCode) => messages.some((message) => message.code === kind)
  const all = methods.every((method) => method.source !== 'checked')
  if (methods.length === 0) return 'It answered no method.'
  if (all) return `Every method alike${colon(answers.flatMap((one) => one.answers))}.`
  const named = answers.length > 0 ? answers.map((one) => `${list(one.methods)}${colon(one.answers)}`).join('. ') : `${list(methods.map(({ name }) => name))}: made by a library`
  if (methods.some((method) => method.source === 'every')) return `${named}.`
  const others = said('NR301') ? 'were never answered' : said('NR305') ? 'failed with a 500' : said('NR333') ? 'were answered with 404' : 'were refused with 405'
  return `${named}. Other methods ${others}.`
}

function now(methods: Conversion['methods'], answers: FunctionAnswers[], wrappedBy: string[]): string {
  const names = methods.map(({ name }) => name)
  const missing = METHODS.filter((method) => !names.includes(method) && !(method === 'HEAD' && names.includes('GET')) && method !== 'OPTIONS')
  const functions = answers.length === 1 && names.length > 1 ? `one function under ${names.length === 6 ? 'six' : names.length} names` : `${list(names.map(code))}`
  const refused = missing.length === 0 ? '' : `; ${missing.length > 3 ? 'other methods get' : `${list(missing)} ${missing.length > 1 ? 'get' : 'gets'}`} the framework's empty 405${wrappedBy.length > 0 ? ', outside of the wrapper' : ''}`
  return `The same answers from ${functions}${names.includes('GET') && !names.includes('HEAD') ? ', HEAD made from GET' : ''}${refused}.`
}

/** `: 200 JSON, 401 JSON by requireUser`. */
function colon(answers: Answered[]): string {
  const own = distinct(answers.filter((one) => one.by === undefined).map(sayAnswer))
  const helpers = [...new Set(answers.flatMap((one) => one.by ?? []))].map((by) => `${distinct(answers.filter((one) => one.by === by).map(sayAnswer)).join(', ')} by ${code(by)}`)
  const parts = [...own, ...helpers]
  return parts.length > 0 ? `: ${parts.join(', ')}` : ''
}

const WORDS = { json: ' JSON', text: ' text', empty: ' without a body', redirect: ' redirect', other: '' }

const sayAnswer = ({ status, body }: Answered): string => `${status ?? 'a computed status'}${WORDS[body]}`

const distinct = (texts: string[]): string[] => [...new Set(texts)]

const code = (text: string): string => `\`${text}\``

const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
