import type { Answer, Body, End, Handler, Helper, How, Step, Value } from './handlers.ts'
import { block, containerFor, flat, grouped, isAsync, methodTest, type Local, type Scope } from './handler-words.ts'

/** Names of declared values, some of which new code likes to use itself. */
const NAMES = ['item', 'user', 'data', 'params', 'request', 'headers', 'searchParams', 'result', 'payload', 'context']

/** Prints a description as the text of an API Route. */
export function printHandler(handler: Handler): string {
  return new Printer(handler).file()
}

/** Path of the route's file. */
export const fileOf = ({ page, typescript }: Handler): string => `pages/api${page}.${typescript ? 'ts' : 'js'}`

class Printer {
  readonly #handler: Handler
  readonly #end: string
  readonly #async: boolean[] = []
  #imports = new Set<string>()

  constructor(handler: Handler) {
    this.#handler = handler
    this.#end = handler.semicolons ? ';' : ''
  }

  file(): string {
    const { helpers } = this.#handler
    const functions: string[] = []
    for (let n = helpers.length - 1; n >= 0; n--) functions.unshift(this.#helper(helpers[n] as Helper, n))
    const own = this.#own()
    const used = functions.filter((_, n) => [...functions, own].some((text, other) => other !== n && text.includes(`${this.#helperName(n)}(`)))
    const up = this.#handler.page === '/things' ? '../..' : '../../..'
    const imports = [...this.#imports].sort().map((name) => `import { ${name} } from '${up}/lib/${name}'${this.#end}`)
    const types = this.#handler.typescript ? [`import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'${this.#end}`] : []
    const key = [...used, own].join('\n').includes('[KEY]') ? [`const KEY = 'page'${this.#end}`] : []
    const parts = [[...types, ...imports].join('\n'), ...key, ...used, own].filter((part) => part !== '')
    return `${parts.join('\n\n')}\n`
  }

  #own(): string {
    const { exported, names, typescript, body } = this.#handler
    const [req, res] = names
    const lines = this.#function(body, { req, res, locals: [], helpers: 0, last: true, inSwitch: false })
    const asynchronous = isAsync(lines) ? 'async ' : ''
    const typed = typescript && exported !== 'annotated' && exported !== 'satisfies'
    const parameters = typed ? `(${req}: NextApiRequest, ${res}: NextApiResponse)` : `(${req}, ${res})`
    const arrow = `${asynchronous}${parameters} => ${block(lines)}`
    const end = this.#end
    const annotation = typescript ? ': NextApiHandler' : ''
    switch (exported) {
      case 'function':
        return `export default ${asynchronous}function handler${parameters} ${block(lines)}`
      case 'anonymous':
        return `export default ${asynchronous}function ${parameters} ${block(lines)}`
      case 'arrow':
        return `export default ${arrow}${end}`
      case 'named':
        return `${asynchronous}function handler${parameters} ${block(lines)}\n\nexport default handler${end}`
      case 'as-default':
        return `${asynchronous}function handler${parameters} ${block(lines)}\n\nexport { handler as default }${end}`
      case 'named-arrow':
        return `const handler = ${arrow}${end}\n\nexport default handler${end}`
      case 'annotated':
        return `const handler${annotation} = ${arrow}${end}\n\nexport default handler${end}`
      case 'satisfies':
        return `const handler = (${arrow})${typescript ? ' satisfies NextApiHandler' : ''}${end}\n\nexport default handler${end}`
    }
  }

  #helper(helper: Helper, n: number): string {
    const name = this.#helperName(n)
    const [req, res] = this.#handler.names
    const answers = helper.takes.includes('res')
    const scope: Scope = { req: helper.takes.includes('req') ? req : undefined, res: answers ? res : undefined, locals: [], helpers: n + 1, last: true, inSwitch: false }
    if (helper.takes.includes('extra')) scope.locals.push({ name: 'extra', of: 'value' })
    const lines = !answers
      ? [`return ${this.#value(helper.value, scope)}${this.#end}`]
      : helper.guard
        ? [...this.#guard(helper.guard, { ...helper.body, steps: [] }, true, scope), `return true${this.#end}`]
        : this.#function(helper.body, scope)
    this.#async[n] = isAsync(lines)
    const types = { req: ': NextApiRequest', res: ': NextApiResponse', extra: ': any' }
    const words = { req, res, extra: 'extra' }
    const parameters = helper.takes.map((take) => words[take] + (this.#handler.typescript ? types[take] : '')).join(', ')
    const asynchronous = this.#async[n] ? 'async ' : ''
    return helper.arrow ? `const ${name} = ${asynchronous}(${parameters}) => ${block(lines)}${this.#end}` : `${asynchronous}function ${name}(${parameters}) ${block(lines)}`
  }

  #helperName(n: number): string {
    const helper = this.#handler.helpers[n] as Helper
    return `${!helper.takes.includes('res') ? 'read' : helper.guard ? 'check' : 'answer'}${n + 1}`
  }

  /** A helper that fits the place; the first that `fits` from the wanted one on. */
  #find(n: number, scope: Scope, fits: (helper: Helper) => boolean): number | undefined {
    const { helpers } = this.#handler
    const usable = helpers.flatMap((helper, at) => (at >= scope.helpers && fits(helper) && helper.takes.every((take) => take === 'extra' || scope[take] !== undefined) ? at : []))
    return usable[n % Math.max(usable.length, 1)]
  }

  #call(n: number, extra: Value, scope: Scope): string {
    const { takes } = this.#handler.helpers[n] as Helper
    const args = takes.map((take) => (take === 'extra' ? this.#value(extra, scope) : scope[take]))
    return `${this.#helperName(n)}(${args.join(', ')})`
  }

  #function(body: Body, scope: Scope): string[] {
    return this.#body(body, { ...scope, locals: [...scope.locals] })
  }

  #body({ steps, end }: Body, outer: Scope): string[] {
    const scope = { ...outer, locals: [...outer.locals] }
    return [...this.#steps(steps, scope), ...this.#ending(end, scope)]
  }

  /** Statements in one block: what they declare is in `scope` afterwards. */
  #steps(steps: Step[], scope: Scope): string[] {
    return steps.flatMap((step) => this.#step(step, scope))
  }

  #inner(steps: Step[], scope: Scope, change: Partial<Scope> = {}): string[] {
    return this.#steps(steps, { ...scope, ...change, locals: [...scope.locals], last: false })
  }

  #step(step: Step, scope: Scope): string[] {
    const end = this.#end
    const { req, res } = scope
    switch (step.do) {
      case 'const': {
        const value = this.#value(step.value, scope)
        return [`${step.let ? 'let' : 'const'} ${this.#declare(scope, step.let ? 'let' : 'value')} = ${value}${end}`]
      }
      case 'assign': {
        const target = scope.locals.findLast((local) => local.of === 'let')
        return target ? [`${target.name} = ${this.#value(step.value, scope)}${end}`] : []
      }
      case 'take':
        return req === undefined ? [] : this.#take(step, scope, req)
      case 'alias': {
        if (req === undefined || scope.locals.some(({ name }) => name === step.of)) return []
        scope.locals.push({ name: step.of, of: step.of })
        return [`const ${step.of} = ${req}.${step.of}${end}`]
      }
      case 'call':
        return [`${this.#value({ is: 'call', name: step.name, args: step.args }, scope)}${end}`]
      case 'log':
        return [`console.log(${this.#value(step.value, scope)})${end}`]
      case 'header':
        return res === undefined ? [] : [`${res}.${step.append ? 'appendHeader' : 'setHeader'}('${step.name}', ${this.#headerValue(step, scope)})${end}`]
      case 'status': {
        const value = this.#value(step.value, scope)
        return res === undefined ? [] : [step.assigned ? `${res}.statusCode = ${value}${end}` : `${res}.status(${value})${end}`]
      }
      case 'guard':
        return res === undefined ? [] : this.#guard(step.test, step.body, step.braces, scope)
      case 'when': {
        const test = this.#value(step.test, scope)
        const then = `if (${test}) ${block(this.#inner(step.steps, scope))}`
        return (step.otherwise.length > 0 ? `${then} else ${block(this.#inner(step.otherwise, scope))}` : then).split('\n')
      }
      case 'try': {
        const parts = [`try ${block(this.#inner(step.steps, scope))} catch (error) ${block(this.#inner(step.caught, scope))}`]
        return [...parts, ...this.#finally(step.finally)].join(' ').split('\n')
      }
      case 'try-guard': {
        const caught = res === undefined ? [] : this.#body(step.caught, { ...scope, last: false })
        return `try ${block(this.#inner(step.steps, scope))} catch (error) ${block(caught)}`.split('\n')
      }
      case 'loop': {
        const heads = { of: 'for (const one of [1, 2])', while: 'while (await db.next())', for: 'for (let i = 0; i < 2; i++)' }
        if (step.kind === 'while') this.#imports.add('db')
        const lines = this.#inner(step.steps, scope, { inSwitch: false })
        // Each call of a mock is truthy: an endless loop must not be.
        if (step.kind === 'while') lines.push(`break${end}`)
        return `${heads[step.kind]} ${block(lines)}`.split('\n')
      }
      case 'check': {
        const n = this.#find(step.n, scope, (helper) => helper.takes.includes('res') && helper.guard !== undefined)
        if (n === undefined || res === undefined) return []
        const call = `${this.#async[n] ? 'await ' : ''}${this.#call(n, step.extra, scope)}`
        if (step.how === 'plain') return [`${call}${end}`]
        return [`if (!${this.#async[n] ? `(${call})` : call}) return${end}`]
      }
      case 'closure': {
        const printed = this.#value(step.value, scope)
        const value = printed.startsWith('{') ? `(${printed})` : printed
        if (value.includes('await ')) return []
        const name = this.#declare(scope, step.called ? 'value' : 'function')
        return [`const ${name} = ${step.called ? `[1].map((one) => [one, ${value}])` : `() => ${value}`}${end}`]
      }
    }
  }

  /** A `finally` that cannot fail: API Routes hid what failed behind an answer. */
  #finally(wanted: boolean): string[] {
    if (!wanted) return []
    this.#imports.add('db')
    return [`finally ${block([`await db.close()${this.#end}`])}`]
  }

  #take(step: Extract<Step, { do: 'take' }>, scope: Scope, req: string): string[] {
    const typescript = this.#handler.typescript
    const parts: string[] = []
    const taken = new Set<string>()
    for (const { key: wanted, renamed, fallback } of step.keys) {
      const key = step.from === 'headers' ? (wanted === 'id' ? 'x-key' : 'authorization') : step.from === 'req' ? containerFor(wanted) : wanted
      if (taken.has(key)) continue
      taken.add(key)
      const value = fallback && step.from !== 'req' ? ` = ${this.#value(fallback, scope)}` : ''
      const of = step.from === 'req' ? (key as Local['of']) : 'value'
      const known = scope.locals.some(({ name }) => name === key) || !/^\w+$/.test(key) || scope.helpers < 0
      if (step.from === 'req' && known) continue
      if (step.from === 'req' && renamed && key === 'query') {
        if (scope.locals.some(({ name }) => name === 'page')) continue
        scope.locals.push({ name: 'page', of: 'value' })
        parts.push('query: { page }')
      } else if (known || (renamed && step.from !== 'req')) parts.push(`${/^\w+$/.test(key) ? key : `'${key}'`}: ${this.#declare(scope, 'value')}${value}`)
      else {
        scope.locals.push({ name: key, of })
        parts.push(`${key}${value}`)
      }
    }
    if (step.rest && step.from !== 'req') parts.push(`...${this.#declare(scope, 'value')}`)
    if (parts.length === 0) return []
    const from = step.from === 'req' ? req : `${req}.${step.from}`
    const cast = step.cast && typescript && step.from === 'query' ? ' as Record<string, string>' : ''
    const source = step.orEmpty && step.from !== 'req' && cast === '' ? `${from} || {}` : from
    return [`const { ${parts.join(', ')} } = ${source}${cast}${this.#end}`]
  }

  #declare(scope: Scope, of: Local['of']): string {
    const used = new Set(scope.locals.map(({ name }) => name))
    const start = scope.locals.length
    const free = NAMES.map((_, n) => NAMES[(start * 3 + n) % NAMES.length] as string).find((name) => !used.has(name) && name !== scope.req && name !== scope.res)
    const name = free ?? `value${start}`
    scope.locals.push({ name, of })
    return name
  }

  #guard(test: Value, body: Body, braces: boolean, scope: Scope): string[] {
    const head = `if (${this.#value(test, scope)})`
    const lines = this.#body(body, { ...scope, last: false })
    const only = lines.length === 1 && /^(return|throw)\b/.test(lines[0] as string)
    return only && !braces ? [`${head} ${lines[0]}`] : `${head} ${block(lines)}`.split('\n')
  }

  #ending(end: End, scope: Scope): string[] {
    const { req, res } = scope
    const semi = this.#end
    if (res === undefined) return [`return null${semi}`]
    switch (end.end) {
      case 'answer':
        return this.#leave(this.#answer(end.answer, scope, res), end.how, scope)
      case 'late':
        return [`${this.#answer(end.answer, scope, res)}${semi}`, ...this.#step(end.step, scope), ...(scope.last ? [] : [`return${semi}`])]
      case 'choose':
        return [`return ${grouped(this.#value(end.test, scope))} ? ${this.#answer(end.yes, scope, res)} : ${this.#answer(end.no, scope, res)}${semi}`]
      case 'throw':
        return [`throw new Error('broken')${semi}`]
      case 'if': {
        const test = this.#value(end.test, scope)
        if (!end.otherwise) return [...`if (${test}) ${block(this.#body(end.yes, { ...scope, last: false }))}`.split('\n'), ...this.#body(end.no, scope)]
        const no = end.no.steps.length === 0 && end.no.end.end === 'if' && end.no.end.otherwise ? this.#ending(end.no.end, { ...scope, locals: [...scope.locals] }).join('\n') : block(this.#body(end.no, scope))
        return `if (${test}) ${block(this.#body(end.yes, scope))} else ${no}`.split('\n')
      }
      case 'switch':
        return this.#switch(end, scope, req)
      case 'try': {
        const parts = [`try ${block(this.#body(end.body, scope))} catch (error) ${block(this.#body(end.caught, scope))}`]
        return [...parts, ...this.#finally(end.finally)].join(' ').split('\n')
      }
      case 'helper': {
        const n = this.#find(end.n, scope, (helper) => helper.takes.includes('res') && helper.guard === undefined)
        if (n === undefined) return this.#leave(`${res}.status(200).json({ ok: true })`, end.how, scope)
        return this.#leave(this.#call(n, end.extra, scope), end.how, scope)
      }
    }
  }

  #switch(end: Extract<End, { end: 'switch' }>, scope: Scope, req: string | undefined): string[] {
    if (req === undefined) return this.#body(end.other, scope)
    const alias = end.on === 'alias' ? scope.locals.find((local) => local.of === 'method')?.name : undefined
    const method = alias ?? `${req}.method`
    const lines = [`switch (${end.on === 'true' ? 'true' : method}) {`]
    const seen = new Set<string>()
    for (const one of end.cases) {
      const names = one.names.filter((name) => !seen.has(name) && Boolean(seen.add(name)))
      if (names.length === 0) continue
      for (const name of names) lines.push(`  case ${end.on === 'true' ? `${method} === '${name}'` : `'${name}'`}:${one.braces && name === names.at(-1) ? ' {' : ''}`)
      const inside = { ...scope, inSwitch: true }
      const body = one.falls ? this.#inner(one.body.steps.filter((step) => !/^(const|take|alias|closure)$/.test(step.do)), inside) : this.#body(one.braces ? one.body : flat(one.body), inside)
      lines.push(...body.map((line) => `    ${line}`))
      if (!one.falls && !/^(return|throw)\b/.test(body.at(-1) ?? '')) lines.push(`    break${this.#end}`)
      if (one.braces) lines.push('  }')
    }
    lines.push('  default:', ...this.#body(flat(end.other), { ...scope, inSwitch: true }).map((line) => `    ${line}`), '}')
    return lines
  }

  #leave(answer: string, how: How, scope: Scope): string[] {
    const end = this.#end
    if (how === 'return') return [`return ${answer}${end}`]
    if (how === 'await') return [`return await ${answer}${end}`]
    if (how === 'plain' && scope.last) return [`${answer}${end}`]
    return [`${answer}${end}`, `return${end}`]
  }

  #answer({ status, headers, headersFirst, by, value }: Answer, scope: Scope, res: string): string {
    const set = headers.map(({ name, value: one, append }) => `.${append ? 'appendHeader' : 'setHeader'}('${name}', ${this.#headerValue({ name, value: one }, scope)})`).join('')
    const code = status && by !== 'redirect' ? `.status(${this.#value(status, scope)})` : ''
    const argument = by === 'redirect' ? this.#location(status, scope, value) : value === undefined ? '' : this.#argument(by, value, scope)
    return `${res}${headersFirst ? set + code : code + set}.${by}(${argument})`
  }

  /** A cookie that is empty is none to a route handler. */
  #headerValue({ name, value }: { name: string; value: Value }, scope: Scope): string {
    const printed = this.#value(value, scope)
    return name === 'Set-Cookie' && value.is === 'convert' ? `\`c=${'${'}${printed}}\`` : printed
  }

  #argument(by: Answer['by'], value: Value, scope: Scope): string {
    const printed = this.#value(value, scope)
    if (by === 'json') return value.is === 'text' || value.is === 'object' || value.is === 'list' || value.is === 'call' || value.is === 'local' ? printed : `{ value: ${printed} }`
    if (by === 'end') return `\`text ${'${'}${printed}}\``
    return printed
  }

  #location(status: Value | undefined, scope: Scope, value: Value | undefined): string {
    const code = status?.is === 'text' ? '302, ' : ''
    return `${code}${value ? `\`/to/${'${'}encodeURIComponent(String(${this.#value(value, scope)}))}\`` : "'/to'"}`
  }

  #value(value: Value, scope: Scope): string {
    const { req } = scope
    const typescript = this.#handler.typescript
    const part = (given: Value) => grouped(this.#value(given, scope))
    const aliased = (of: Local['of']) => scope.locals.find((local) => local.of === of)?.name
    switch (value.is) {
      case 'text':
        return value.text
      case 'local': {
        const local = scope.locals.at(-1 - (value.n % Math.max(scope.locals.length, 1)))
        if (!local) return "'none'"
        // The order of headers is not what the route says.
        if (local.of === 'headers') return `Object.entries(${local.name}).sort()`
        return local.of === 'function' ? `${local.name}()` : local.name
      }
      case 'object':
        return value.fields.length === 0 ? '{}' : `{ ${value.fields.map((field, n) => `${'abc'[n]}: ${this.#value(field, scope)}`).join(', ')} }`
      case 'list':
        return `[${value.items.map((item) => this.#value(item, scope)).join(', ')}]`
      case 'convert':
        return /^\w+$|\./.test(value.by) && value.by !== 'typeof ' ? `${value.by}(${this.#value(value.value, scope)})` : `${value.by}${part(value.value)}`
      case 'pair':
        // A key that is not there, cast to a string, would be counted with.
        return `${part(value.op === '+' && value.left.is === 'query' ? { ...value.left, form: 'dot' } : value.left)} ${value.op} ${part(value.right)}`
      case 'choose':
        return `${part(value.test)} ? ${part(value.yes)} : ${part(value.no)}`
      case 'template':
        return `\`is ${'${'}${this.#value(value.value, scope)}}\``
      case 'member':
        return `${part(value.value)}${value.optional ? '?.' : '.'}${value.key}`
      case 'call':
        this.#imports.add(value.name.split('.')[0] as string)
        return `await ${value.name}(${value.args.map((argument) => this.#value(argument, scope)).join(', ')})`
      case 'helper': {
        const n = this.#find(value.n, scope, (helper) => !helper.takes.includes('res'))
        return n === undefined ? "'none'" : `${this.#async[n] ? 'await ' : ''}${this.#call(n, value.extra, scope)}`
      }
    }
    if (req === undefined) return "'none'"
    switch (value.is) {
      case 'query': {
        const from = (value.form === 'alias' ? aliased('query') : undefined) ?? `${req}.query`
        if (value.form === 'bracket') return `${from}['${value.key}']`
        if (value.form === 'computed') return `${from}[KEY]`
        // The cast of a list to a string is no shape of ours.
        return value.form === 'cast' && typescript && !(value.key === 'id' && this.#handler.page.includes('...')) ? `(${from}.${value.key} as string)` : `${from}.${value.key}`
      }
      case 'header':
        return /^\w+$/.test(value.key) ? `${req}.headers.${value.key}` : `${req}.headers['${value.key}']`
      case 'cookie':
        return `${req}.cookies.${value.key}`
      case 'body': {
        const from = (value.form === 'alias' ? aliased('body') : undefined) ?? `${req}.body`
        return value.form === 'bracket' ? `${from}['${value.key}']` : `${from}${value.form === 'optional' ? '?.' : '.'}${value.key}`
      }
      case 'part': {
        const from = (value.of === 'url' ? undefined : aliased(value.of)) ?? `${req}.${value.of}`
        // The order of headers is not what the route says.
        if (value.of === 'headers') return `Object.entries(${from}).sort()`
        return value.spread ? `{ ...${from} }` : from
      }
      case 'method':
        return methodTest(value, (value.alias ? aliased('method') : undefined) ?? `${req}.method`)
    }
  }
}
