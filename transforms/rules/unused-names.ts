import type { NodePath } from '@babel/traverse'
import type { Node, VariableDeclaration } from '@babel/types'
import { mayFail } from '../handler/failures.ts'
import { isPure, isStamp } from '../handler/purity.ts'
import { bare } from '../handler/uses.ts'
import type { Rule } from './rule.ts'

/** `const session = await getServerSession(options)` before a dispatch, of which one of the methods makes nothing. */
export const unusedNames: Rule = {
  name: 'unused-names',
  about: 'A name that only other methods use goes; what it was made by is still called, since that may do something.',
  rewrite(draft) {
    const gone = new Set<Node>()
    const bindings = Object.values(draft.unit.path.scope.bindings).filter((binding) => binding.constant && binding.referencePaths.length > 0 && binding.path.isVariableDeclarator())
    // From the end, since a name may only serve one behind it.
    for (const { path, referencePaths } of bindings.toReversed()) {
      const declaration = path.parent as VariableDeclaration
      const [declarator, ...others] = declaration.declarations
      const step = draft.stepOf(path)
      const isLive = (reference: NodePath) => draft.stepOf(reference) !== undefined && !reference.findParent((one) => gone.has(one.node))
      if (!declarator?.init || others.length > 0 || declarator.id.type !== 'Identifier' || step?.node !== declaration || referencePaths.some(isLive)) continue
      // What a guard gives is asked for an answer behind its call.
      if (step.check) continue
      if (draft.uses.some((use) => use.of === 'request' && use.entry?.declaration.declaration === declaration)) continue
      const init = bare(declarator.init)
      const within = (node: Node) => (node.start as number) >= (declaration.start as number) && (node.end as number) <= (declaration.end as number)
      if (isStamp(init, path.scope) || (isPure(init) && !mayFail(draft.unit, init) && !draft.uses.some((use) => within(use.node)))) {
        gone.add(declaration)
        step.dropped = true
        draft.file.rewrites.add(this.name)
      } else if (/^(Await|Call|New)Expression$/.test(init.type) && /^[\w$]/.test(draft.edits.source.slice(declarator.init.start as number))) {
        draft.edits.replace(declaration.start as number, declarator.init.start as number, '')
        draft.file.rewrites.add(this.name)
      }
    }
  },
}
