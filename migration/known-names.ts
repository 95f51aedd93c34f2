import type { Binding } from '@babel/traverse'
import type { FoundDeclaration } from '../transforms/handler/modules.ts'

/** What names stand for, which is looked for once: each function that routes share asks it of every name of every file. */
export class KnownNames {
  readonly #found = new WeakMap<Binding, Map<string, FoundDeclaration | undefined>>()

  /** @param member of what the name stands for; empty for that itself */
  get(binding: Binding, member: string, find: () => FoundDeclaration | undefined): FoundDeclaration | undefined {
    const found = this.#found.get(binding) ?? new Map<string, FoundDeclaration | undefined>()
    this.#found.set(binding, found)
    if (!found.has(member)) found.set(member, find())
    return found.get(member)
  }
}
