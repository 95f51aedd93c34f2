import { relative } from 'node:path'
import { excludeResponsesOf, givesResponseBeside, type Giver } from '../transforms/result-types.ts'
import { applyEdits } from '../transforms/restore.ts'
import { declaredName } from '../transforms/twins.ts'
import { slashes, textOf } from './files.ts'
import { asModule, asOnDisk } from './module-text.ts'
import type { Changes } from './plan.ts'
import type { Edited } from './shared-files.ts'
import { exportedNames, type HelperUsers } from './shared.ts'
import type { Forms } from './twins.ts'

/** Guards that take their new form in place, by the files (absolute) that name them, as each does. */
export type Givers = ReadonlyMap<string, Giver[]>

/** Finds who may make types of what guards give in their new form: where that is the only one, and what imports it beside the old one. */
export function giversIn(forms: Forms, users: HelperUsers, moving: readonly { file: string }[]): Givers {
  const found = new Map<string, Giver[]>()
  const add = (file: string, giver: Giver) => found.set(file, [...(found.get(file) ?? []), giver])
  for (const one of forms.inPlace()) {
    const { helper } = one
    const name = givesResponseBeside(helper) ? declaredName(helper) : undefined
    if (name === undefined) continue
    const async = helper.signature?.async === true
    add(one.file, { source: undefined, name, async })
    const imported = exportedNames(one).flatMap((exported) => users.takenBack(one, exported))
    const seen = new Set<string>()
    for (const { file, source, twin, holder } of imported) {
      const key = `${file} ${source} ${twin}`
      if (source === undefined || holder !== undefined || seen.has(key)) continue
      seen.add(key)
      add(file, { source, name: twin, async })
    }
  }
  // What imports the new form beside the old one calls it as it called that.
  for (const { file } of [...forms.files(), ...moving]) {
    for (const { of: one, source, twin } of forms.importsOf(file)) if (one && givesResponseBeside(one.helper)) add(file, { source, name: twin, async: one.helper.signature?.async === true })
  }
  return found
}

/** Edits of the files that stay as they are otherwise. @param done files (absolute) whose text is written anew */
export function excludedElsewhere(givers: Givers, edited: readonly Edited[], done: ReadonlySet<string>, root: string): Changes['replacements'] {
  const files = [...givers.keys()].filter((file) => !done.has(file) && !edited.some((one) => one.file === file))
  return files.flatMap((file) => {
    const before = textOf(file)
    const path = slashes(relative(root, file))
    const text = asModule(before, file)
    const edits = excludeResponsesOf(text, file, givers.get(file) ?? [])
    if (text === before) return edits.map((edit) => ({ path, before, ...edit }))
    return edits.length > 0 ? [{ path, before, start: 0, end: before.length, text: asOnDisk(applyEdits(text, edits), before, file) }] : []
  })
}
