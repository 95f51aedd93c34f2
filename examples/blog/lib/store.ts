export interface Post {
  id: string
  title: string
  text: string
  tags: string[]
  published: boolean
}

export interface Comment {
  id: string
  postId: string
  author: string
  text: string
}

function firstPosts(): { posts: Post[]; comments: Comment[] } {
  return {
    posts: [
      { id: '1', title: 'Hello', text: 'The first post.', tags: ['news'], published: true },
      { id: '2', title: 'On moving house', text: 'Boxes, mostly.', tags: ['life', 'boxes'], published: true },
      { id: '3', title: 'A draft', text: 'Not yet.', tags: [], published: false },
    ],
    comments: [{ id: 'c1', postId: '1', author: 'Ann', text: 'Welcome!' }],
  }
}

// On globalThis, because each route may be a bundle with modules of its own.
const memory = globalThis as { blog?: ReturnType<typeof firstPosts> }
const { posts, comments } = (memory.blog ??= firstPosts())

/** All that the blog knows, in memory: a restart forgets it. */
export const store = {
  async posts({ tag, drafts = false }: { tag?: string | undefined; drafts?: boolean } = {}) {
    return posts.filter((post) => (drafts || post.published) && (tag === undefined || post.tags.includes(tag)))
  },
  async tagged(tags: string | string[] = []) {
    return posts.filter((post) => post.published && post.tags.some((tag) => tags.includes(tag)))
  },
  async post(id: string) {
    return posts.find((post) => post.id === id)
  },
  async search(words: string, limit: number) {
    const wanted = words.toLowerCase()
    return posts.filter((post) => post.published && post.title.toLowerCase().includes(wanted)).slice(0, limit)
  },
  async addPost(post: Omit<Post, 'id'>) {
    const added = { id: String(posts.length + 1), ...post }
    posts.push(added)
    return added
  },
  async changePost(id: string, change: Partial<Post>) {
    const post = posts.find((one) => one.id === id)
    return post && Object.assign(post, change, { id })
  },
  async removePost(id: string) {
    const at = posts.findIndex((post) => post.id === id)
    if (at >= 0) posts.splice(at, 1)
    return at >= 0
  },
  async comments(postId: string) {
    return comments.filter((comment) => comment.postId === postId)
  },
  async addComment(comment: Omit<Comment, 'id'>) {
    const added = { id: `c${comments.length + 1}`, ...comment }
    comments.push(added)
    return added
  },
}
