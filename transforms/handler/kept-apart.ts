import type { NodePath } from '@babel/traverse'
import type { Edits } from '../edits.ts'

/**
 * What is written in a value's place, behind a semicolon where it begins a statement with what goes on from the line before: in a file without
 * semicolons `req.query.id && …` may begin with a bracket now, and what is declared for it may stand above as the first of its block.
 */
export function keptApart({ source, style }: Edits, path: NodePath | undefined, text: string): string {
  if (style.semicolon !== '' || !/^[([`+\-/]/.test(text) || !path) return text
  const statement = path.getStatementParent()
  const { start } = path.node
  const begins = statement?.isExpressionStatement() === true && statement.node.start === start
  return begins && !/;\s*$/.test(source.slice(0, start as number)) ? `;${text}` : text
}
