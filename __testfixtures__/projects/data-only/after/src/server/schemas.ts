import { ApiError } from './errors'

export type Schema<T> = { parse(given: any): T; fits(given: unknown): boolean }

const isRecord = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null

export const ListQuery: Schema<{ page: number }> = {
  parse: ({ page = '1' }) => ({ page: Number(page) }),
  fits: isRecord,
}

export const Project: Schema<{ name: string }> = {
  parse(given) {
    if (typeof given?.name !== 'string') throw new ApiError(400, 'A project has a name')
    return { name: given.name }
  },
  fits: (given) => isRecord(given) && typeof given.name === 'string',
}

export const Projects: Schema<{ name: string }[]> = { parse: (given) => given, fits: Array.isArray }
export const Removed: Schema<{ removed: boolean }> = { parse: (given) => given, fits: isRecord }
