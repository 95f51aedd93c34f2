import type { Rule } from './rule.ts'

/** `async (req, res, user) => …` inside a wrapper that is wrapped itself: what it is given comes with the context that it hands on. */
export const givenParameters: Rule = {
  name: 'given-parameters',
  about: 'What a wrapper hands its handler behind the request and response comes in the context, beside `params`.',
  rewrite(draft) {
    const { given, node, path } = draft.unit
    if (!given || !draft.handsOn) return
    for (const [n, name] of given.parameters.entries()) {
      const parameter = node.params[n + 2]
      if (!parameter) continue
      const binding = parameter.type === 'Identifier' ? path.scope.getOwnBinding(parameter.name) : undefined
      const isRead = binding ? binding.referencePaths.some((reference) => draft.stepOf(reference) && !draft.isHandedOn(reference, name)) : true
      const first = draft.flow.list.steps.find((step) => !step.dropped)
      if (!isRead || !first) continue
      const { source } = draft.edits
      const local = source.slice(parameter.start as number, (parameter.type === 'Identifier' ? (parameter.start as number) + parameter.name.length : (parameter.end as number)))
      const annotation = 'typeAnnotation' in parameter && parameter.typeAnnotation && parameter.type !== 'Identifier' ? source.slice(parameter.typeAnnotation.start as number, parameter.typeAnnotation.end as number) : ''
      const bare = annotation ? local.slice(0, local.length - annotation.length) : local
      draft.hoist(first, [`const { ${bare === name ? name : `${name}: ${bare}`} } = ${draft.context}`])
      draft.file.rewrites.add(this.name)
    }
  },
}
