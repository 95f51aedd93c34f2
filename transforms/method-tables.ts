import type { Node } from '@babel/types'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import type { Module } from './handler/module.ts'
import type { FunctionNode } from './handler/unit.ts'
import type { Range, Splice } from './splice.ts'
import { commentsOf, Dispatch, statementOf } from './tables/dispatch.ts'
import { readTables, type Entry, type Table } from './tables/read.ts'
import { TableUses } from './tables/uses.ts'

/**
 * Writes the dispatch over a table of methods as a `switch`, with functions that the table holds in its cases: the flow of each
 * method is followed from there.
 * @returns nothing where the module has no such table, or one of its uses cannot be followed
 */
export function methodTable(module: Module): Splice[] {
  for (const table of readTables(module)) {
    const splices = withoutTable(module, table)
    if (splices) return splices
  }
  return []
}

function withoutTable(module: Module, table: Table): Splice[] | undefined {
  const uses = new TableUses(module, table)
  if (!uses.read()) return undefined
  const statements = uses.calls.map((call) => statementOf(call.path)?.node)
  if (statements.includes(undefined) || new Set(statements).size < statements.length) return undefined
  const splices = [...uses.splices]
  const hoisted = new Map<Entry, string>()
  for (const call of uses.calls) {
    const dispatch = new Dispatch(module, table, uses, call, hoisted)
    const splice = dispatch.splice()
    if (!splice) return undefined
    splices.push(splice)
    const owner = call.path.getFunctionParent()?.node.start as number
    if (dispatch.makesAsync) splices.push({ start: owner, end: owner, parts: ['async '] })
  }
  const statement = table.statement?.node
  const gone = [...uses.names, ...(statement ? [statement] : [])]
  if (statement && hoisted.size > 0) splices.push({ start: statement.start as number, end: statement.end as number, parts: functionsOf(module, table, hoisted) })
  const removed = [...gone, ...typesOf(module, gone)].filter((node) => node !== statement || hoisted.size === 0)
  return [...splices, ...removed.map((node) => removal(module, node))]
}

/** Functions that could not stand in a case, in the place of their table. */
function functionsOf(module: Module, table: Table, hoisted: ReadonlyMap<Entry, string>): Splice['parts'] {
  const { source, style } = module
  const edits = new Edits(source, style, [])
  return [...hoisted].flatMap(([entry, name], n): Splice['parts'] => {
    const node = entry.written?.node as FunctionNode
    const range = (start: number, end: number, to = ''): Range => ({ start, end, from: edits.indentAt(entry.property.start as number), to })
    const [first, last] = [node.params[0], node.params.at(-1)]
    const { body, returnType } = node
    return [
      n > 0 ? style.newline + style.newline : '',
      ...commentsOf(module, table, entry).flatMap((comment) => [range(comment.start, comment.end), style.newline]),
      `${node.async ? 'async ' : ''}function ${name}(`,
      ...(first && last ? [range(first.start as number, last.end as number)] : []),
      ')',
      ...(returnType ? [range(returnType.start as number, returnType.end as number)] : []),
      ...(body.type === 'BlockStatement'
        ? [' ', range(body.start as number, body.end as number)]
        : [` {${style.newline}${style.indent}return `, range(body.start as number, body.end as number, style.indent), `${style.semicolon}${style.newline}}`]),
    ]
  })
}

/** Types of the file that only what goes mentioned: `type Handlers = Record<string, NextApiHandler>`. */
function typesOf(module: Module, gone: readonly Node[]): Node[] {
  const { names, program } = module
  const isGone = (at: number) => gone.some((one) => at >= (one.start as number) && at < (one.end as number))
  const found = program.node.body.filter((one) => {
    if ((one.type !== 'TSTypeAliasDeclaration' && one.type !== 'TSInterfaceDeclaration') || gone.includes(one)) return false
    const places = names.get(one.id.name) ?? []
    return places.length > 1 && places.every((at) => at === one.id.start || isGone(at))
  })
  return found.length > 0 ? [...found, ...typesOf(module, [...gone, ...found])] : []
}

/** Takes a statement away with its comments and the lines behind it. */
function removal({ source, style }: Module, node: Node): Splice {
  const above = attached({ edits: new Edits(source, style, []) }, node)[0]?.start ?? (node.start as number)
  const rest = /^[\t ;]*(\r?\n\s*)?/.exec(source.slice(node.end as number))?.[0] ?? ''
  return { start: above, end: (node.end as number) + rest.length, parts: [] }
}
