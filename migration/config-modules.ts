import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse, parseExpression, type ParserPlugin } from '@babel/parser'
import type * as t from '@babel/types'
import { pathOf } from './config-syntax.ts'
import { evaluate, property, scopeOf, type Scope, type Value } from './static-value.ts'

/** What Node, or Next for a configuration in TypeScript, finds behind a path without an ending. */
const ENDINGS = ['', '.js', '.json', '.cjs', '.mjs', '.ts', '.cts', '.mts', '/index.js', '/index.ts', '/index.cjs', '/index.mjs']

/** What a module gives to those that load it. */
interface Exports {
  named: Map<string, Value>
  /** What it exports by default, or all that a module of CommonJS is. */
  whole: Value | undefined
  /** True for `module.exports`: its properties can be imported by name. */
  isCommonJs: boolean
}

/**
 * Reads a file of a configuration, and the modules of the project that it loads by a relative path. Nothing is run.
 * @param file absolute path
 * @param text what it holds
 * @returns what it exports by default; of a package, and of what cannot be read, everything is unknown
 * @throws SyntaxError where the file itself does not parse
 */
export function exportedValue(file: string, text: string): Value {
  const program = parseConfig(text, file)
  return exportsOf(program, file, new Set([file])).whole ?? { kind: 'unknown', node: program }
}

function exportsOf(program: t.Program, file: string, loading: ReadonlySet<string>): Exports {
  const scope = scopeOf(program.body, { bindings: new Map(), parent: undefined, load: (specifier, name) => loaded(specifier, name, file, loading) })
  const found: Exports = { named: new Map(), whole: undefined, isCommonJs: false }
  for (const statement of program.body) readStatement(statement, scope, found)
  return found
}

function readStatement(statement: t.Statement, scope: Scope, found: Exports): void {
  if (statement.type === 'ExportDefaultDeclaration') found.whole = evaluate(statement.declaration, scope)
  else if (statement.type === 'TSExportAssignment') found.whole = evaluate(statement.expression, scope)
  else if (statement.type === 'ExportNamedDeclaration') {
    const { declaration, source } = statement
    const declared = declaration?.type === 'VariableDeclaration' ? declaration.declarations.map(({ id }) => id) : declaration?.type === 'FunctionDeclaration' ? [declaration.id] : []
    for (const id of declared) if (id?.type === 'Identifier') found.named.set(id.name, evaluate(id, scope))
    for (const one of statement.specifiers) {
      if (one.type !== 'ExportSpecifier') continue
      const name = one.exported.type === 'Identifier' ? one.exported.name : one.exported.value
      const value = source ? (scope.parent?.load?.(source.value, one.local.name) ?? { kind: 'unknown', node: statement }) : evaluate(one.local, scope)
      if (name === 'default') found.whole = value
      else found.named.set(name, value)
    }
  } else if (statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression') {
    const target = pathOf(statement.expression.left)?.join('.') ?? ''
    const [, name] = /^(?:module\.)?exports\.(\w+)$/.exec(target) ?? []
    if (target === 'module.exports' || name === 'default') {
      found.whole = evaluate(statement.expression.right, scope)
      found.isCommonJs = name === undefined
    } else if (name !== undefined && name !== 'exports') found.named.set(name, evaluate(statement.expression.right, scope))
  }
}

/** @param name what is imported of it; undefined for all of it */
function loaded(specifier: string, name: string | undefined, from: string, loading: ReadonlySet<string>): Value | undefined {
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return undefined
  const file = ENDINGS.map((ending) => resolve(dirname(from), specifier) + ending).find((one) => statSync(one, { throwIfNoEntry: false })?.isFile())
  if (file === undefined || loading.has(file)) return undefined
  try {
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.json')) return inPart(evaluate(parseExpression(text, { sourceFilename: file }), { bindings: new Map(), parent: undefined }), name)
    const program = parseConfig(text, file)
    const { named, whole, isCommonJs } = exportsOf(program, file, new Set([...loading, file]))
    if (name === 'default') return whole
    if (name !== undefined) return named.get(name) ?? (isCommonJs && whole ? property(whole, name) : undefined)
    if (isCommonJs && named.size === 0) return whole
    const entries = new Map([...(isCommonJs && whole?.kind === 'object' ? whole.entries : []), ...named, ...(whole && !isCommonJs ? [['default', whole] as const] : [])])
    // It may give more in ways that its own statements do not show.
    return { kind: 'object', entries, hole: program, node: program }
  } catch {
    // What cannot be read or parsed is not known.
    return undefined
  }
}

const inPart = (value: Value, name: string | undefined): Value => (name === undefined || name === 'default' ? value : property(value, name))

function parseConfig(text: string, file: string): t.Program {
  const plugins: ParserPlugin[] = /\.[mc]?ts$/.test(file) ? ['typescript'] : ['jsx']
  return parse(text, { sourceType: 'unambiguous', allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true, plugins, sourceFilename: file }).program
}
