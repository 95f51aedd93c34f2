import type { Body, Value } from './handlers.ts'

/** A name that code can use. */
export interface Local {
  name: string
  of: 'value' | 'let' | 'function' | 'query' | 'body' | 'method' | 'headers' | 'cookies'
}

/** What the code at a place can name. */
export interface Scope {
  req: string | undefined
  res: string | undefined
  locals: Local[]
  /** Helpers from this number on may be called: none calls itself. */
  helpers: number
  /** Nothing runs after the place, so that an answer needs no `return`. */
  last: boolean
  /** `break` would leave a loop here, not the switch. */
  inSwitch: boolean
}

/** A test of the method in one of its spellings. */
export function methodTest({ form, names: [a, b] }: Extract<Value, { is: 'method' }>, method: string): string {
  switch (form) {
    case 'equal':
      return `${method} === '${a}'`
    case 'different':
      return `${method} !== '${a}'`
    case 'includes':
      return `['${a}', '${b}'].includes(${method})`
    case 'excludes':
      return `!['${a}', '${b}'].includes(${method})`
    case 'either':
      return `${method} === '${a}' || ${method} === '${b}'`
    case 'neither':
      return `${method} !== '${a}' && ${method} !== '${b}'`
    case 'lower':
      return `${method}.toLowerCase() === '${a.toLowerCase()}'`
    case 'optional':
      return `${method}?.toUpperCase() === '${a}'`
  }
}

/** What of the request a key stands for where the request itself is taken apart. */
export const containerFor = (key: string): string => ({ id: 'query', page: 'query', q: 'body', tag: 'method', name: 'body', age: 'headers', tags: 'cookies' })[key] ?? 'query'

/** Cases without braces share one scope: what they would declare is left out. */
export const flat = (body: Body): Body => ({ ...body, steps: body.steps.filter((step) => !/^(const|take|alias|closure)$/.test(step.do)) })

/** Whether lines of a function wait. */
export const isAsync = (lines: string[]): boolean => lines.some((line) => /\bawait /.test(line))

/** An operand in brackets, unless it is one word, member or call. */
export const grouped = (text: string): string => (/^(?:[A-Za-z_$][\w$.?[\]']*|'[^']*'|`[^`]*`|[\w.]+\([\w$.?[\]']*\))$/.test(text) ? text : `(${text})`)

/** Lines in braces. */
export const block = (lines: string[]): string => `{\n${lines.map((line) => (line === '' ? line : `  ${line}`)).join('\n')}${lines.length > 0 ? '\n' : ''}}`
