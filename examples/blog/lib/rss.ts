import type { Post } from './store'

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export function rss(posts: Post[]) {
  const items = posts.map((post) => `<item><title>${escape(post.title)}</title><guid>${post.id}</guid></item>`)
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title>${items.join('')}</channel></rss>`
}
