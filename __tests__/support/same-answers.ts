import { compare } from './compare.ts'
import { isThrownForUndefined, spellRequest, type Both, type Originals, type Runner } from './equivalence.ts'
import { commonRequests, convert, pairOf, routeCase, type FixtureCase } from './fixtures.ts'
import { repeats, requestFor, type Sent } from './handler-requests.ts'
import { fileOf, printHandler } from './handler-text.ts'
import type { Conversion } from '../../transforms/conversion.ts'
import type { Handler } from './handlers.ts'
import { looseNames, strangeExports } from './inspect.ts'
import type { Outcome } from './sides.ts'
import { parseFile } from './spellings.ts'

type Answer = Extract<Outcome, { kind: 'answer' }>

/** What is wrong with what became of a handler, in readable lines. */
export async function problemsOf(runner: Runner, handler: Handler, sent: Sent[]): Promise<{ status: string; problems: string[] }> {
  const fixture = routeCase(fileOf(handler), printHandler(handler))
  let conversion: Conversion
  try {
    parseFile(fixture.input, fixture.options.file)
    conversion = convert(fixture)
  } catch (error) {
    return { status: 'failed', problems: [String(error), fixture.input] }
  }
  const { code, status, messages } = conversion
  if (status === 'failed') return { status, problems: messages.map((one) => one.message) }
  if (code === undefined) return { status, problems: messages.length > 0 ? [] : ['left without a message'] }
  try {
    parseFile(code, fixture.appFile)
  } catch (error) {
    return { status, problems: [`does not parse: ${String(error)}`, fixture.input, code] }
  }
  const problems = [...strangeExports(code, fixture.appFile).map((name) => `exports ${name}`), ...looseNames(fixture.input, code, fixture.appFile).map((name) => `uses ${name}, which nothing declares`)]
  if (JSON.stringify(convert(fixture)) !== JSON.stringify(conversion)) problems.push('becomes something else the second time')
  const ask = runner.open(pairOf({ ...fixture, output: code, messages }))
  // Where some code reads the whole query or URL and some one key of it, no request can show what a repeated key does to either.
  const mixed = (/\breadQuery\(/.test(code) || /\bnextUrl\.search\b/.test(code)) && /\bsearchParams\b/.test(code)
  for (const one of sent) {
    if (mixed && repeats(one)) continue
    const request = requestFor(fixture.options.url.slice('/api'.length), one)
    const both = await ask(request)
    let found = differences(both, conversion)
    if (found.length > 0 && repeats(one)) {
      const once = await ask(request, 'first')
      found = differences(once, conversion)
    }
    problems.push(...found.map((problem) => `${spellRequest(request, both.sent)} ${JSON.stringify(request.headers)} ${JSON.stringify(request.answers)}: ${problem}`))
  }
  return { status, problems: problems.length > 0 ? [...problems, ...messages.map(({ code: c, line }) => `said: ${c} line ${line}`), fixture.options.file, fixture.input, code] : [] }
}

/** Whether `commonProblems` has something to say of another output, for a caller that has many of them for one case. */
export async function hasCommonProblem(runner: Runner, fixture: FixtureCase, output: string, conversion: Conversion, originals: Originals): Promise<boolean> {
  const ask = runner.open(pairOf({ ...fixture, output }), originals)
  for (const request of commonRequests(fixture)) if (differences(await ask(request), conversion).length > 0) return true
  return false
}

/**
 * What differs without leave where every method is asked, with no body, with JSON that breaks off and with a form: the requests of a case
 * need not repeat these.
 */
export async function commonProblems(runner: Runner, fixture: FixtureCase): Promise<string[]> {
  const conversion = convert(fixture)
  const ask = runner.open(pairOf(fixture))
  const problems: string[] = []
  for (const request of commonRequests(fixture)) {
    const both = await ask(request)
    problems.push(...differences(both, conversion).map((problem) => `${spellRequest(request, both.sent)}: ${problem}`))
  }
  return problems
}

/** Differences without leave: neither on the standing list nor named by a message of the route. */
export function differences({ sent, before, after }: Both, { code, methods, messages }: Pick<Conversion, 'code' | 'methods' | 'messages'>): string[] {
  const [a, b] = [before.outcome, after.outcome]
  const found = compare(before, after, sent.method)
  if (found.length === 0 || b.kind !== 'answer') return found
  // What nobody awaited failed unseen, and its client waited for ever.
  if (a.kind === 'hang' && b.by === 'throw') return []
  // An error without a status: the text of the 500 is not as long as the head said before.
  if (a.kind !== 'answer' && b.status === 500 && messages.some(({ code }) => code === 'NR364')) return []
  // What only works where the App Router is.
  if (a.kind === 'answer' && a.status === 500 && messages.some(({ code }) => code === 'NR219')) return []
  // HEAD is made from GET now, whatever became of it.
  if (a.kind === 'hang' && (b.by === 'route' || sent.method === 'HEAD') && messages.some(({ code }) => code === 'NR213')) return []
  if (a.kind === 'hang') return messages.some(({ code }) => code === 'NR301') && b.by === 'method' ? [] : found
  if (a.kind !== 'answer') return found
  // A method that is not exported: the framework's 405 comes before any guard, and makes HEAD from GET.
  if (b.by === 'method' && b.status === 405 && a.status >= 400) return []
  if (sent.method === 'HEAD' && !methods.some(({ name }) => name === 'HEAD') && methods.some(({ name, source }) => name === 'GET' && source === 'checked')) return []
  if (isThrownForUndefined(before, after) || (answersUndefined(a) && /\bcatch\b/.test(code ?? ''))) return []
  const said = new Set(messages.map(({ code }) => code))
  return found.filter((problem) => !isGranted(problem, a, b, said))
}

/** `json(undefined)` throws now (the standing list); where the handler catches, what it answers then is not the framework's. */
const answersUndefined = ({ body, headers, by }: Answer): boolean => by === 'route' && body.length === 0 && /json/.test(headers.get('content-type')?.[0] ?? '')

/** Headers that say nothing of the answer they stand on, or that a message of the route names. */
function isGranted(problem: string, a: Answer, b: Answer, said: Set<string>): boolean {
  // Pages' own 400 came before the handler had set anything.
  if (a.by === 'body') return /^header \S+: none → /.test(problem) || said.has('NR331') || said.has('NR238') || said.has('NR381')
  if (problem.startsWith('header set-cookie: __prerender_bypass=')) return said.has('NR329')
  // A header without a value failed.
  if (a.by === 'throw' && b.by === 'route') return said.has('NR214') || said.has('NR232')
  // A refusal behind which the API Route went on with its work is the end now.
  if (problem.startsWith('call ') && b.status >= 400 && said.has('NR212')) return true
  if (/^call [^]* → none$/.test(problem) && a.status >= 400 && a.status === b.status && said.has('NR261')) return true
  // A middleware that ran twice runs once.
  if (problem.startsWith('call ')) return said.has('NR334') || said.has('NR234')
  // Text without a content type gets one (SEMANTICS, section 3).
  if (problem === 'header content-type: none → text/plain;charset=UTF-8') return said.has('NR321') || said.has('NR206') || said.has('NR331')
  if (problem === 'header content-type: none → text/plain' && a.status >= 400) return said.has('NR380') || said.has('NR382')
  if (problem.startsWith('header set-cookie: ') && said.has('NR335')) return true
  // The cookies that were sent still come last.
  const cookies = /^header set-cookie: ([^]*) → [^]*\n([^]*)$/.exec(problem)
  if (cookies && cookies[1] === cookies[2]) return said.has('NR226')
  // What Hono's adapter for Node called text, whatever it was.
  if (/^header content-type: text\/plain; charset=UTF-8 → (none|text\/plain;charset=UTF-8)$/.test(problem)) return said.has('NR241')
  // GraphQL's refusals of other queries.
  if (problem.startsWith('header cache-control: ') && a.status >= 400 && a.status === b.status && said.has('NR238')) return true
  if (/^header [^]* → none$/.test(problem) && a.status >= 400 && a.status === b.status && a.by !== 'throw') return said.has('NR225') || said.has('NR247') || said.has('NR381') || said.has('NR261')
  if (problem.startsWith('body ') && a.status >= 400 && a.status === b.status && ['NR238', 'NR239', 'NR261', 'NR381', 'NR336', 'NR380'].some((code) => said.has(code))) return true
  // Headers that were set before a throw are lost with it (SEMANTICS, section 2).
  if (a.by === 'throw' && b.by === 'throw') return problem.startsWith('header ') && said.has('NR320')
  return (a.status === 204 || a.status === 304) && problem.startsWith('header content-type: ')
}
