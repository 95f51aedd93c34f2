import type { Binding } from '@babel/traverse'
import type { ArgumentUse } from '../handler/uses.ts'
import { weakMapOf } from '../request-keys.ts'
import type { Rule } from './rule.ts'

/**
 * `users.get(req)`, of a `WeakMap` in which the project keeps something for each request. A route handler, its wrappers and the functions
 * that they call are all handed the same request, as they were, so that it finds what was put there under it.
 */
export const keyedByRequest: Rule = {
  name: 'keyed-by-request',
  about: 'What a `WeakMap` or `WeakSet` of the file keeps for each request is kept under the new one.',
  rewrite(draft) {
    for (const use of draft.uses) {
      const binding = use.of === 'argument' && use.what === 'request' && !draft.isClaimed(use) ? mapOf(use) : undefined
      if (!binding) continue
      draft.put(use, draft.request)
      draft.file.keyed.add(binding.identifier.name)
      draft.claim(use, this.name)
    }
  },
}

/** The map that a call asks by the request. */
function mapOf({ call, index, key, assigned, nodePath }: ArgumentUse): Binding | undefined {
  const { callee } = call
  if (index !== 0 || key !== undefined || assigned || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined
  return weakMapOf(nodePath.scope.getBinding(callee.object.name))
}
