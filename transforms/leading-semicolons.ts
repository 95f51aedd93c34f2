import { traverseFast, type Comment, type File, type Node } from '@babel/types'

/** Statements that a semicolon ends. */
const ENDED = /^(ExpressionStatement|VariableDeclaration|ReturnStatement|ThrowStatement|BreakStatement|ContinueStatement|DebuggerStatement|ImportDeclaration|Export\w+Declaration|TSTypeAliasDeclaration)$/

/**
 * In a file without semicolons, one that stands at the start of a line, `;[1, 2].forEach(…)`, keeps that line apart from the one before, which
 * the parser says that it ends: statements end before it here, so that one of them may go or be written anew without the other.
 */
export function endBeforeLeading(ast: File, source: string): void {
  if (!/\n[\t ]*(\/\*.*\*\/[\t ]*)?;/.test(source)) return
  const ends = new Map<number, number>()
  traverseFast(ast, (node) => {
    const end = ENDED.test(node.type) ? endOf(node, source, ast.comments ?? []) : undefined
    if (end !== undefined) ends.set(node.end as number, end)
  })
  if (ends.size === 0) return
  traverseFast(ast, (node) => {
    const end = ends.get(node.end as number)
    if (end === undefined || node.type === 'Program' || node.type === 'File') return
    node.end = end
    const before = source.slice(0, end).split('\n')
    if (node.loc) node.loc.end = { ...node.loc.end, line: before.length, column: before.at(-1)?.length ?? 0, index: end }
  })
}

/** Where a statement ends without the semicolon of a later line; undefined where it has none such. */
function endOf(node: Node, source: string, comments: readonly Comment[]): number | undefined {
  const last = (node.end as number) - 1
  if (source[last] !== ';') return undefined
  let end = last
  for (let before = -1; before !== end; ) {
    before = end
    end = (node.start as number) + source.slice(node.start as number, end).trimEnd().length
    end = comments.find((one) => one.end === end)?.start ?? end
  }
  return source.slice(end, last).includes('\n') ? end : undefined
}
