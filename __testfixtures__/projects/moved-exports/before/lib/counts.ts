import { Missing } from '@/pages/api/error'
import { count } from '../pages/api/held'
import { nameOf } from '../pages/api/shared'

export { PAGE_SIZE } from '../pages/api/posts'

export const all = { count, nameOf, Missing }
export const later = async () => (await import('../pages/api/posts')).getPosts()
