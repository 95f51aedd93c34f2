import type { filterOf } from '../lib/filter'
import type { localeOf } from '../lib/locale'
import type { Search } from '../lib/search'
import type { Preview } from '../pages/api/preview'

export const textOf = (search: Search): string => search.found.join(', ')
export const tagsOf = (filter: Awaited<ReturnType<typeof filterOf>>): string => filter.tags.join(', ')
export const languageOf = (locale: ReturnType<typeof localeOf>): string => locale.language
export const titleOf = (preview: Preview): string => preview.title
