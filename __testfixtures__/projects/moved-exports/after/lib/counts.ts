import { Missing } from '@/app/api/error/error-shared'
import { count } from '../pages/api/held'
import { nameOf } from '../pages/api/shared'

export { PAGE_SIZE } from '../app/api/posts/posts'

export const all = { count, nameOf, Missing }
export const later = async () => (await import('../app/api/posts/posts')).getPosts()
