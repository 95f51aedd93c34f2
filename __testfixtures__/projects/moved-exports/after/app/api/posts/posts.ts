import { db, type Row } from '../../../lib/db'
import slug from '../../../lib/slug'
import { log } from '@/lib/log'

/** How many are shown. */
export const PAGE_SIZE = 20 // on one page

// What a reader sees.
export interface Post {
  id: string
  slug: string
}

/** Only for this route. */
export interface Answer {
  posts: Post[]
}

let cached: Post[] | undefined

log.setPrefix('posts: ')

const shown = (row: Row): Post => ({ id: row.id, slug: slug(row.title) })

/**
 * All posts.
 * @param limit at most so many
 */
export async function getPosts(limit = PAGE_SIZE): Promise<Post[]> {
  cached ??= (await db.posts(limit)).map(shown)
  return cached
}
