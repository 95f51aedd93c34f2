import type { Draft } from '../handler/draft.ts'
import type { Step } from '../handler/steps.ts'
import { piece } from './text.ts'

/**
 * `const { user } = await requireUser(req, res)`: what the guard gives is asked for its answer before it is taken apart.
 * @param refusal the check, for the name of what is given
 * @returns whether that could be written
 */
export function takenApart(draft: Draft, { node, list }: Step, refusal: (name: string) => string): boolean {
  const [declarator, ...others] = node.type === 'VariableDeclaration' ? node.declarations : []
  if (!declarator?.init || others.length > 0 || declarator.id.type !== 'ObjectPattern' || !list.braces) return false
  const { semicolon } = draft.edits.style
  const name = draft.fresh('allowed', 'given')
  draft.edits.replace(node.start as number, node.end as number, [`const ${name} = `, piece(declarator.init), `${semicolon}\n${refusal(name)}\nconst `, piece(declarator.id), ` = ${name}${semicolon}`], { drops: true })
  return true
}
